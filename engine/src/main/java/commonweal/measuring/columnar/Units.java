package commonweal.measuring.columnar;

import commonweal.measuring.Tallies;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The schools, districts and the state of a roster by whole numbers: places in lists ordered by code. */
final class Units {

    private final List<OrgCode> all;
    private final List<OrgCode> schools;
    private final int[] unitOfSchool;
    private final int[] districtOfSchool;
    private final int[] unitOfDistrict;
    private final List<int[]> schoolsOf = new ArrayList<>();
    private final int state;

    Units(Roster roster) {
        List<Organisation> listed = roster.list(OrgKind.SCHOOL);
        List<OrgCode> districts =
                roster.list(OrgKind.DISTRICT).stream().map(Organisation::code).toList();
        TreeSet<OrgCode> sorted = new TreeSet<>(districts);
        listed.forEach(school -> sorted.add(school.code()));
        sorted.add(Tallies.STATE);
        all = List.copyOf(sorted);
        schools = listed.stream().map(Organisation::code).toList();
        Map<OrgCode, Integer> place = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            place.put(all.get(i), i);
        }
        Map<OrgCode, Integer> districtPlace = new HashMap<>();
        unitOfDistrict = new int[districts.size()];
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < districts.size(); i++) {
            districtPlace.put(districts.get(i), i);
            unitOfDistrict[i] = place(place, districts.get(i));
            members.add(new ArrayList<>());
        }
        unitOfSchool = new int[schools.size()];
        districtOfSchool = new int[schools.size()];
        for (int i = 0; i < schools.size(); i++) {
            unitOfSchool[i] = place(place, schools.get(i));
            districtOfSchool[i] = place(districtPlace, listed.get(i).district());
            members.get(districtOfSchool[i]).add(i);
        }
        members.forEach(
                list -> schoolsOf.add(list.stream().mapToInt(Integer::intValue).toArray()));
        state = place(place, Tallies.STATE);
    }

    private static int place(Map<OrgCode, Integer> places, OrgCode code) {
        Integer place = places.get(code);
        if (place == null) {
            throw new IllegalArgumentException("the roster must have " + code + ", has it not");
        }
        return place;
    }

    /** All units, in the order of their codes. */
    List<OrgCode> all() {
        return all;
    }

    /** The schools, in the order of their codes. */
    List<OrgCode> schools() {
        return schools;
    }

    int[] districtOfSchool() {
        return districtOfSchool.clone();
    }

    int districts() {
        return unitOfDistrict.length;
    }

    int[] schoolsOf(int district) {
        return schoolsOf.get(district);
    }

    int unitOfSchool(int school) {
        return unitOfSchool[school];
    }

    int unitOfDistrict(int district) {
        return unitOfDistrict[district];
    }

    int districtOf(int school) {
        return districtOfSchool[school];
    }

    int state() {
        return state;
    }
}
