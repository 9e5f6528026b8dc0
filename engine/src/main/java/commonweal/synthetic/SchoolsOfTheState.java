package commonweal.synthetic;

import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The schools with pupils, each with its figures, and the districts they belong to. */
final class SchoolsOfTheState {

    private final List<OrgCode> districts = new ArrayList<>();
    private final List<School> schools = new ArrayList<>();
    private final List<List<School>> byDistrict = new ArrayList<>();

    /** The schools of the roster with what is known of them. */
    SchoolsOfTheState(Roster roster, Map<String, Map<String, Double>> figures) {
        Map<OrgCode, Integer> places = new HashMap<>();
        for (Organisation district : roster.list(OrgKind.DISTRICT)) {
            places.put(district.code(), districts.size());
            districts.add(district.code());
            byDistrict.add(new ArrayList<>());
        }
        Averages state = new Averages();
        Map<OrgCode, Averages> ofDistricts = new HashMap<>();
        for (Organisation school : roster.list(OrgKind.SCHOOL)) {
            Map<String, Double> known = figures.getOrDefault(school.code().code(), Map.of());
            state.add(known);
            ofDistricts
                    .computeIfAbsent(school.district(), code -> new Averages())
                    .add(known);
        }
        for (Organisation school : roster.list(OrgKind.SCHOOL)) {
            Map<String, Double> known = figures.getOrDefault(school.code().code(), Map.of());
            double[] pupils = pupils(known);
            if (sum(pupils) == 0) {
                continue;
            }
            int district = places.getOrDefault(school.district(), -1);
            Averages around = ofDistricts.getOrDefault(school.district(), state);
            School one = new School(
                    schools.size(),
                    school.code(),
                    district,
                    pupils,
                    column -> known.containsKey(column) ? known.get(column) : around.of(column, state.of(column, 0)));
            schools.add(one);
            byDistrict.get(district).add(one);
        }
    }

    private static double[] pupils(Map<String, Double> known) {
        double[] pupils = new double[School.GRADES];
        for (int grade = -1; grade <= 12; grade++) {
            pupils[School.place(grade)] = known.getOrDefault(LikeFile.column(grade), 0.0);
        }
        return pupils;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }

    /** All schools with pupils, in order of their codes. */
    List<School> all() {
        return schools;
    }

    School get(int index) {
        return schools.get(index);
    }

    /** The codes of all districts, in order. */
    List<OrgCode> districts() {
        return districts;
    }

    /** The schools of a district, by its place among the districts. */
    List<School> of(int district) {
        return byDistrict.get(district);
    }

    /** Pupils really enrolled in these grades. */
    double pupilsIn(List<Integer> grades) {
        double all = 0;
        for (School school : schools) {
            for (int grade : grades) {
                all += school.pupilsIn(grade);
            }
        }
        return all;
    }

    /** Means of what is known, weighed with pupils. */
    private static final class Averages {

        private final Map<String, Double> sums = new HashMap<>();
        private final Map<String, Double> weights = new HashMap<>();

        void add(Map<String, Double> known) {
            double weight = sum(pupils(known));
            known.forEach((column, figure) -> {
                sums.merge(column, weight * figure, Double::sum);
                weights.merge(column, weight, Double::sum);
            });
        }

        double of(String column, double otherwise) {
            double weight = weights.getOrDefault(column, 0.0);
            return weight == 0 ? otherwise : sums.getOrDefault(column, 0.0) / weight;
        }
    }
}
