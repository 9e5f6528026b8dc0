package commonweal.judgement;

import commonweal.roster.Organisation;
import java.util.List;
import java.util.Optional;

/**
 * Everything judged about one organisation.
 *
 * @param organisation which
 * @param indicators points by year, group and indicator, in that order
 * @param indexes annual and cumulative indexes by year and group
 * @param percentiles the percentiles used or shown
 * @param participation the participation rates of the determination year that are known
 * @param level its level; empty for the state
 * @param need its special-education need; districts only
 * @param reviews the reviews its level opens; districts only
 */
public record UnitJudgement(
        Organisation organisation,
        List<IndicatorResult> indicators,
        List<IndexResult> indexes,
        List<Percentile> percentiles,
        List<ParticipationRate> participation,
        Optional<LevelResult> level,
        Optional<NeedResult> need,
        List<ReviewCase> reviews) {

    public UnitJudgement {
        indicators = List.copyOf(indicators);
        indexes = List.copyOf(indexes);
        percentiles = List.copyOf(percentiles);
        participation = List.copyOf(participation);
        reviews = List.copyOf(reviews);
    }
}
