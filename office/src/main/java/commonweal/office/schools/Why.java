package commonweal.office.schools;

import commonweal.judgement.IndexResult;
import commonweal.judgement.IndicatorResult;
import commonweal.judgement.LevelResult;
import commonweal.judgement.NeedResult;
import commonweal.judgement.ParticipationRate;
import commonweal.judgement.Trigger;
import commonweal.reason.Reason;
import commonweal.run.Explained;
import commonweal.terms.Group;
import commonweal.terms.Indicator;
import commonweal.terms.Subject;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which figure of a school or district is asked about: its level, a trigger, an index, the points of an indicator, its
 * percentile, a participation rate, its need.
 *
 * @param part {@code level}, {@code trigger}, {@code index}, {@code points}, {@code percentile}, {@code participation} or
 *     {@code need}
 * @param year the year of an index or of points
 * @param group code of the group of an index, of points or of a participation rate
 * @param name code of the trigger, the indicator or the subject
 */
record Why(String part, int year, String group, String name) {

    static Why level() {
        return new Why("level", 0, "", "");
    }

    static Why need() {
        return new Why("need", 0, "", "");
    }

    static Why trigger(String code) {
        return new Why("trigger", 0, "", code);
    }

    static Why index(int year, Group group) {
        return new Why("index", year, group.code(), "");
    }

    static Why points(int year, Group group, Indicator indicator) {
        return new Why("points", year, group.code(), indicator.code());
    }

    static Why percentile() {
        return new Why("percentile", 0, "", "");
    }

    static Why participation(Group group, Subject subject) {
        return new Why("participation", 0, group.code(), subject.code());
    }

    /** The address of the reason's page, below the page of the unit and of results of this year. */
    String href(String unitPage, int ofYear) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(unitPage + "/why")
                .queryParam("of", ofYear)
                .queryParam("part", part);
        if (year > 0) {
            address.queryParam("year", year);
        }
        if (!group.isEmpty()) {
            address.queryParam("group", group);
        }
        if (!name.isEmpty()) {
            address.queryParam("name", name);
        }
        return address.build().toUriString();
    }

    /** What is asked, in words. */
    String question() {
        return switch (part) {
            case "level" -> "Why this level?";
            case "trigger" -> "Why does this hold?";
            case "need" -> "Why this need for special-education assistance?";
            case "percentile" -> "Why this percentile?";
            case "participation" ->
                "Participation: " + groupTitle() + ", "
                        + Subject.find(name).map(Subject::title).orElse(name);
            case "index" -> "Why this index? " + groupTitle() + ", " + year;
            case "points" ->
                "Why these points? " + groupTitle() + ", "
                        + Indicator.find(name).map(Indicator::title).orElse(name) + ", " + year;
            default -> "Why?";
        };
    }

    private String groupTitle() {
        return Group.find(group).map(Group::title).orElse(group);
    }

    /** The reason, by the code that judged; none if there is no such figure. */
    Optional<Reason> of(Explained explained) {
        return switch (part) {
            case "level" -> explained.unit().level().map(LevelResult::reason);
            case "need" -> explained.unit().need().map(NeedResult::reason);
            case "trigger" ->
                explained.unit().level().stream()
                        .flatMap(level -> level.triggers().stream())
                        .filter(trigger -> trigger.code().equals(name))
                        .findFirst()
                        .map(Trigger::reason);
            case "index" ->
                explained.unit().indexes().stream()
                        .filter(index ->
                                index.year() == year && index.group().code().equals(group))
                        .findFirst()
                        .map(IndexResult::reason);
            case "points" ->
                explained.unit().indicators().stream()
                        .filter(points -> points.year() == year
                                && points.group().code().equals(group)
                                && points.indicator().code().equals(name))
                        .findFirst()
                        .map(IndicatorResult::reason);
            case "percentile" ->
                UnitView.schoolPercentile(
                                explained.unit(), explained.run().rules().year())
                        .map(one -> one.reason(explained
                                .run()
                                .rules()
                                .in(explained.run().rules().year())));
            case "participation" ->
                explained.unit().participation().stream()
                        .filter(rate -> rate.group().code().equals(group)
                                && rate.subject().code().equals(name))
                        .findFirst()
                        .map(ParticipationRate::reason);
            default -> Optional.empty();
        };
    }
}
