package commonweal.run;

import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.judgement.Judge;
import commonweal.judgement.PolicyYears;
import commonweal.judgement.Standings;
import commonweal.judgement.StatewideStandings;
import commonweal.judgement.UnitJudgement;
import commonweal.measures.Measures;
import commonweal.measures.MeasuresFile;
import commonweal.policy.RuleSet;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges organisations of a run again from what the run had read, with the code that judged them then, so that a reason is
 * never told by other code than the one that made the result. Only the organisations asked for are read.
 */
public final class Replay {

    private final Measures measures;
    private final Judge judge;

    private Replay(Run run, RuleSet rules, Measures measures, Standings standings) {
        this.measures = measures;
        this.judge = new Judge(rules, run.roster(), measures, run.decisions(), standings);
    }

    /** Replays one organisation; of a district its schools too, since its level is theirs. */
    public static Replay of(Run run, Organisation organisation) throws FaultyInput, IOException {
        Set<OrgCode> orgs = new TreeSet<>(Set.of(organisation.code()));
        if (organisation.kind() == OrgKind.DISTRICT) {
            run.roster().schoolsOf(organisation.code()).forEach(school -> orgs.add(school.code()));
        }
        return of(run, orgs);
    }

    /** Replays all organisations of a run. */
    public static Replay whole(Run run) throws FaultyInput, IOException {
        return of(run, run.roster().all().stream().map(Organisation::code).toList());
    }

    /** Replays these organisations; the schools of a district among them must be among them too. */
    static Replay of(Run run, Collection<OrgCode> orgs) throws FaultyInput, IOException {
        Faults faults = new Faults();
        Measures measures = measures(run, orgs, run.rules(), faults);
        StoredPercentiles percentiles = new StoredPercentiles();
        for (OrgCode org : orgs) {
            Optional<byte[]> stored = run.read(InputsArchive.percentiles(org.code()));
            if (stored.isPresent()) {
                percentiles.read(org, stored.get(), faults);
            }
        }
        faults.throwIfErrors();
        return new Replay(run, run.rules(), measures, percentiles);
    }

    /** Replays a whole run under other rules. Rows of years that they do not cover are left out. */
    static Replay under(Run run, RuleSet rules) throws IOException {
        Set<OrgCode> all = new TreeSet<>();
        run.roster().all().forEach(one -> all.add(one.code()));
        Measures measures = measures(run, all, rules, new Faults());
        Standings standings =
                run.manifest().statewide() ? StatewideStandings.of(rules, run.roster(), measures) : Standings.NONE;
        return new Replay(run, rules, measures, standings);
    }

    private static Measures measures(Run run, Collection<OrgCode> orgs, RuleSet rules, Faults faults)
            throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (OrgCode org : orgs) {
            byte[] file = run.read(InputsArchive.measures(org.code())).orElse(new byte[0]);
            int from = lines.size() == 0 ? 0 : behindHeader(file);
            lines.write(file, from, file.length - from);
        }
        return lines.size() == 0
                ? new Measures.Collector(0, 0).collected()
                : MeasuresFile.read(lines.toByteArray(), run.roster(), new PolicyYears(rules), faults);
    }

    private static int behindHeader(byte[] file) {
        int at = 0;
        while (at < file.length && file[at] != '\n' && file[at] != '\r') {
            at++;
        }
        return Math.min(file.length, at + 1);
    }

    /** The organisation's judgement, with its reasons. */
    public UnitJudgement judge(OrgCode org) {
        return judge.judge(org);
    }

    /** The measures read. */
    public Measures measures() {
        return measures;
    }
}
