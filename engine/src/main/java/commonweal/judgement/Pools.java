package commonweal.judgement;

import static commonweal.policy.ClauseKey.PERCENTILES;
import static commonweal.policy.ClauseKey.SCHOOL_TYPES;

import commonweal.policy.PercentileRule;
import commonweal.policy.RuleSet;
import commonweal.policy.SchoolTypeRule;
import commonweal.roster.OrgCode;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import commonweal.terms.SchoolType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What each unit is compared with: a school with the schools of its type, a district with the districts. The type is that
 * of the roster, so of the most recent year.
 */
final class Pools {

    private static final String DISTRICTS = "Districts";

    private final Map<OrgCode, String> ofUnit = new HashMap<>();
    private final Map<String, List<OrgCode>> members = new LinkedHashMap<>();

    Pools(RuleSet rules, Roster roster) {
        SchoolTypeRule typing = rules.rules().get(SCHOOL_TYPES).value();
        PercentileRule percentiles = rules.rules().get(PERCENTILES).value();
        for (Organisation one : roster.all()) {
            if (!one.openIn(rules.year())) {
                continue;
            }
            switch (one.kind()) {
                case STATE -> {}
                case DISTRICT -> {
                    ofUnit.put(one.code(), DISTRICTS);
                    // A district of one school would count its school twice.
                    if (!percentiles.severalSchoolDistrictsOnly()
                            || roster.schoolsOf(one.code()).size() > 1) {
                        members.computeIfAbsent(DISTRICTS, pool -> new ArrayList<>())
                                .add(one.code());
                    }
                }
                case SCHOOL ->
                    SchoolTypes.of(one, typing).ifPresent(type -> {
                        ofUnit.put(one.code(), type.code());
                        if (reachesFarEnough(one, percentiles)) {
                            members.computeIfAbsent(type.code(), pool -> new ArrayList<>())
                                    .add(one.code());
                        }
                    });
            }
        }
    }

    private static boolean reachesFarEnough(Organisation school, PercentileRule rule) {
        return school.grades()
                .map(grades -> grades.highest() >= rule.leastHighestGrade())
                .orElse(true);
    }

    /** The pool a unit is compared with. */
    Optional<String> of(OrgCode code) {
        return Optional.ofNullable(ofUnit.get(code));
    }

    /** The units whose figures make up each pool. */
    Map<String, List<OrgCode>> members() {
        return members;
    }

    /** The schools of the pools of a type. */
    List<OrgCode> schools(SchoolType type) {
        return members.getOrDefault(type.code(), List.of());
    }
}
