package commonweal.policy;

import commonweal.policy.BandTable.PointBand;
import commonweal.terms.Coded;
import commonweal.terms.SchoolType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says a clause's value in words, line by line, no number left out. */
public final class ClauseWords {

    private final Clause<?> clause;
    private final List<ClauseLine> lines = new ArrayList<>();

    private ClauseWords(Clause<?> clause) {
        this.clause = clause;
    }

    /** The lines of a clause, in the order a reader wants them. */
    public static List<ClauseLine> lines(Clause<?> clause) {
        ClauseWords words = new ClauseWords(clause);
        words.add(clause.value());
        return List.copyOf(words.lines);
    }

    private void add(Object value) {
        switch (value) {
            case CpiRule rule -> addCpi(rule);
            case PerformanceLevelsRule rule -> CountingWords.add(this, rule);
            case TestedGradesRule rule -> CountingWords.add(this, rule);
            case AttributionRule rule -> CountingWords.add(this, rule);
            case CountingRule rule -> CountingWords.add(this, rule);
            case GroupsRule rule -> addGroups(rule);
            case StudentGroupsRule rule -> CountingWords.add(this, rule);
            case MinimumSize rule -> {
                line("all_students", "for all students", rule.allStudents());
                line("subgroup", "for any other group", rule.subgroup());
            }
            case MeasuredRatesRule rule -> CountingWords.add(this, rule);
            case PlausibilityRule rule -> CountingWords.add(this, rule);
            case TargetRule rule -> addTargets(rule);
            case Integer number -> line("", "number", number);
            case GapNarrowingRule rule -> addGapNarrowing(rule);
            case GrowthRule rule -> {
                line("minimum_students", "students with a growth percentile, at least", rule.minimumStudents());
                table("by_median", "median", rule.byMedian());
                table("by_rise", "or rise from the year before", rule.byRise());
            }
            case GraduationRule rule -> addGraduation(rule);
            case DropoutRule rule -> addDropout(rule);
            case ExtraCreditRule rule -> addExtraCredit(rule);
            case IndexRule rule -> addIndex(rule);
            case SchoolTypeRule rule -> addSchoolTypes(rule);
            case PercentileRule rule -> addPercentiles(rule);
            case LowestPerformingRule rule -> {
                line("school_percentile", "school percentile, at most", rule.schoolPercentile());
                line("subgroup_percentile", "percentile among all subgroups, at most", rule.subgroupPercentile());
            }
            case ParticipationRule rule -> {
                line("low", "low: not better than Level 2 below", rule.low());
                line("very_low", "very low: Level 3 below", rule.veryLow());
                line("districts", "holds for a district as a whole", rule.districts());
                line("rounding", "rounding of the rate", rule.rounding());
            }
            case LowGraduationRule rule -> addLowGraduation(rule);
            case DesignationRule rule -> addDesignation(rule);
            case AuthorityRule rule -> addAuthority(rule);
            case HoldHarmlessRule rule -> {
                line("in_force", "in force", rule.inForce());
                line("participation_held", "low participation held harmless too", rule.participationHeld());
            }
            case SpecialEducationRule rule ->
                new TreeMap<>(rule.byLevel())
                        .forEach((level, need) ->
                                line(level.code(), level.title(), need.code() + " (" + need.title() + ")"));
            case ReviewRule rule -> addReviews(rule);
            case Wording rule -> addWording(rule);
            default -> throw new IllegalStateException("no words for " + value.getClass());
        }
    }

    private void addCpi(CpiRule rule) {
        for (CpiRule.LevelPoints points : rule.points()) {
            line(
                    "points." + points.level(),
                    points.level(),
                    points.points() + " points: scaled score " + points.scaledFrom() + "-" + points.scaledTo()
                            + ", or MCAS-Alt " + points.alternate());
        }
        line("rounding", "rounding of the index", rule.rounding());
    }

    private void addGroups(GroupsRule rule) {
        list("judged", "judged", codes(rule.judged()));
        list("deciding", "deciding between Levels 1 and 2", codes(rule.deciding()));
        list("low_subgroup", "looked at for lowest performing subgroups", codes(rule.lowSubgroup()));
    }

    private void addTargets(TargetRule rule) {
        line("baseline_year", "baseline year", rule.baselineYear());
        rule.earliestBaseline().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> line(
                        "earliest_baseline." + entry.getKey().code(),
                        "earliest baseline year of " + entry.getKey().code(),
                        entry.getValue()));
        line("scale_top", "top of the scale", rule.scaleTop());
        line("gap_share", "share of the gap to be closed", rule.gapShare());
        line("steps", "in yearly steps", rule.steps());
        line("rounding", "rounding of target and goal", rule.rounding());
    }

    private void addGapNarrowing(GapNarrowingRule rule) {
        int number = 0;
        for (GapNarrowingRule.Test test : rule.tests()) {
            number++;
            line(
                    "tests." + test.name(),
                    number + ". " + test.name(),
                    test.figure().code().replace('_', ' ') + " " + test.band() + ": " + test.points() + " points ("
                            + test.rating() + ")");
        }
    }

    private void addGraduation(GraduationRule rule) {
        line("four_year.standard", "standard for the four-year rate", rule.fourYearStandard());
        line("four_year.lag", "the four-year cohort, years before", rule.fourYearLag());
        line("five_year.standard", "standard for the five-year rate", rule.fiveYearStandard());
        line("five_year.lag", "the five-year cohort, years before", rule.fiveYearLag());
        table("by_difference", "rate less standard", rule.byDifference());
        table("by_change", "else change from the year before", rule.byChange());
    }

    private void addDropout(DropoutRule rule) {
        line("lag", "the school year, years before", rule.lag());
        line("baseline_year", "baseline: rate of", rule.baselineYear());
        line("reduction", "share of the baseline rate to be removed", rule.reduction());
        line("steps", "in yearly steps", rule.steps());
        line("rounding", "rounding of the target", rule.rounding());
        table("by_difference", "target less rate", rule.byDifference());
        table("by_fall", "else fall from the year before", rule.byFall());
    }

    private void addExtraCredit(ExtraCreditRule rule) {
        line("points", "points an award", rule.points());
        line("warning_failing_cut", "Warning/Failing cut by this share of itself", rule.warningFailingCut());
        line("advanced_rise", "Advanced raised by this share of itself", rule.advancedRise());
        line("advanced_from_zero", "a rise of Advanced from zero counts", rule.advancedFromZero());
        rule.reengagement().ifPresent(award -> {
            line("reengagement.minimum", "former dropouts enrolled again, at least", award.minimum());
            line("reengagement.lag", "in the school year, years before", award.lag());
        });
        rule.access().ifPresent(award -> {
            line("access.target", "median growth on ACCESS, at least", award.target());
            line("access.minimum_students", "students with growth on ACCESS, at least", award.minimumStudents());
            list("access.groups", "groups that get the ACCESS award", codes(award.groups()));
            line("access.measured_on", "measured on", award.measuredOn().code());
        });
    }

    private void addIndex(IndexRule rule) {
        list("eligible_subjects", "a group must be eligible in", codes(rule.eligibleSubjects()));
        line("annual_rounding", "rounding of the annual index", rule.annualRounding());
        line("rounded_annual_inside", "the rounded annual index enters the cumulative", rule.roundedAnnualInside());
        list("weights", "weights, oldest year first", texts(rule.weights()));
        line("least_years", "annual indexes needed, this year's among them", rule.leastYears());
        line("cap", "highest cumulative index", rule.cap());
        line("rounding", "rounding of the cumulative index", rule.rounding());
        line("on_target", "on target at", rule.onTarget());
    }

    private void addSchoolTypes(SchoolTypeRule rule) {
        int number = 0;
        for (SchoolTypeRule.Test test : rule.tests()) {
            number++;
            line(
                    "tests." + test.type().code(),
                    number + ". " + test.type().code(),
                    "lowest grade " + grades(test.lowestFrom(), test.lowestTo()) + ", highest grade "
                            + grades(test.highestFrom(), test.highestTo()));
        }
        list(
                "ignored_below_secondary",
                "grades left out in a secondary school",
                rule.ignoredBelowSecondary().stream().map(ClauseWords::grade).toList());
        line("secondary_from", "secondary from grade", grade(rule.secondaryFrom()));
        line("first_tested_grade", "lowest tested grade", grade(rule.firstTestedGrade()));
        list(
                "with_percentile",
                "types with a percentile",
                rule.withPercentile().stream().map(SchoolType::code).toList());
    }

    private void addPercentiles(PercentileRule rule) {
        line("bins", "bins", rule.bins());
        list("year_weights", "weights of the years, oldest first", texts(rule.yearWeights()));
        line("achievement_share", "share of achievement", rule.achievementShare());
        line("growth_share", "share of growth", rule.growthShare());
        line("cpi_weight", "within achievement: CPI", rule.cpiWeight());
        line("advanced_weight", "within achievement: Advanced", rule.advancedWeight());
        line("warning_failing_weight", "within achievement: Warning/Failing", rule.warningFailingWeight());
        line("high_school_share", "share of graduation and dropout together", rule.highSchoolShare());
        line("least_highest_grade", "only schools that reach grade", grade(rule.leastHighestGrade()));
        line("several_school_districts_only", "only districts of several schools", rule.severalSchoolDistrictsOnly());
    }

    private void addLowGraduation(LowGraduationRule rule) {
        line("four_year_below", "latest four-year rate below", rule.fourYearBelow());
        line("five_year_below", "and each prior five-year rate below", rule.fiveYearBelow());
        line("prior_five_year_rates", "prior five-year rates", rule.priorFiveYearRates());
        line("four_year_lag", "the four-year cohort, years before", rule.fourYearLag());
        line("five_year_lag", "the newest five-year cohort, years before", rule.fiveYearLag());
    }

    private void addDesignation(DesignationRule rule) {
        line("school_cap", "schools in Levels 4 and 5 together, at most", rule.schoolCap());
        line("school_eligible_percentile", "chosen from school percentiles up to", rule.schoolEligiblePercentile());
        line("district_cap", "districts in Level 5, at most", rule.districtCap());
        line("district_eligible_share", "chosen from the lowest share", rule.districtEligibleShare());
        line("rounding", "cut to whole units", new Rounding(0, rule.capRounding()));
    }

    private void addAuthority(AuthorityRule rule) {
        new TreeMap<>(rule.byDecision())
                .forEach((decision, powers) -> line(
                        decision,
                        decision,
                        String.join(" or ", powers.authorities()) + ", on a " + String.join(" or a ", powers.on())
                                + "; level: "
                                + String.join(
                                        ", ",
                                        powers.levels().stream()
                                                .map(level -> level.isEmpty() ? "left out" : level)
                                                .toList())));
    }

    private void addReviews(ReviewRule rule) {
        line("from_level", "from level", rule.fromLevel().code());
        line(
                "identification_threshold",
                "risk ratio of identification above",
                rule.identificationThreshold().map(BigDecimal::toPlainString).orElse("no threshold set"));
        line(
                "separation_threshold",
                "risk ratio of separation above",
                rule.separationThreshold().map(BigDecimal::toPlainString).orElse("no threshold set"));
    }

    private void addWording(Wording rule) {
        Comparator<String> printed = Comparator.comparing(code -> {
            int place = rule.order().indexOf(code);
            return place < 0 ? rule.order().size() : place;
        });
        rule.texts().keySet().stream()
                .sorted(printed.thenComparing(Comparator.naturalOrder()))
                .forEach(code -> line("texts." + code, code, "\"" + rule.texts().get(code) + "\""));
        list("order", "order of precedence", rule.order());
    }

    private void table(String key, String label, BandTable table) {
        for (PointBand band : table.bands()) {
            String path = key + "." + band.name();
            String text = band.band() + ": " + band.points() + " points (" + band.rating() + ")";
            Status own = band.status().compareTo(status(path)) > 0 ? band.status() : status(path);
            lines.add(new ClauseLine(path, label, List.of(text), own));
        }
    }

    void line(String key, String label, Object value) {
        list(key, label, List.of(text(value)));
    }

    void list(String key, String label, List<String> items) {
        lines.add(new ClauseLine(key, label, items, status(key)));
    }

    /** The status of the key itself or of the nearest key around it that has one. */
    private Status status(String key) {
        String path = key;
        while (!clause.partStatuses().containsKey(path) && path.contains(".")) {
            path = path.substring(0, path.lastIndexOf('.'));
        }
        return clause.statusOf(path);
    }

    private static String text(Object value) {
        return switch (value) {
            case BigDecimal decimal -> decimal.toPlainString();
            case Boolean truth -> truth ? "yes" : "no";
            default -> value.toString();
        };
    }

    static List<String> codes(List<? extends Coded> terms) {
        return terms.stream().map(Coded::code).toList();
    }

    private static List<String> texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private static String grades(int from, int to) {
        if (from <= LevelRules.LOWEST_GRADE && to >= LevelRules.HIGHEST_GRADE) {
            return "any";
        }
        if (from <= LevelRules.LOWEST_GRADE) {
            return "up to " + grade(to);
        }
        return to >= LevelRules.HIGHEST_GRADE ? grade(from) + " or higher" : grade(from) + " to " + grade(to);
    }

    static String grade(int number) {
        return LevelRules.GRADES.get(number - LevelRules.LOWEST_GRADE);
    }
}
