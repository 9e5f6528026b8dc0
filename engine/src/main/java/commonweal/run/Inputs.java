package commonweal.run;

import commonweal.decisions.Decisions;
import commonweal.decisions.DecisionsFile;
import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.Place;
import commonweal.files.CsvFile;
import commonweal.judgement.Judge;
import commonweal.judgement.PolicyYears;
import commonweal.measures.Measures;
import commonweal.measures.MeasuresFile;
import commonweal.policy.RuleSet;
import commonweal.roster.BaselineYears;
import commonweal.roster.OrgCode;
import commonweal.roster.OrgKind;
import commonweal.roster.Organisation;
import commonweal.roster.Roster;
import commonweal.roster.RosterFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a determination rests on besides its policy: roster, measures and decisions, as read and byte for byte.
 *
 * @param files the bytes of each file that was there, by name
 * @param roster the schools and districts
 * @param measures the figures
 * @param decisions the recorded decisions; none if there is no file of them
 */
public record Inputs(SortedMap<String, byte[]> files, Roster roster, Measures measures, Decisions decisions) {

    /** Faults that follow from a fault in the roster. */
    private static final Set<String> UNKNOWN_ORG = Set.of("measures.unknown_org", "decisions.unknown_org");

    /** Faults after which nothing of a file is known. */
    private static final Set<String> UNREAD =
            Set.of("file.missing", "file.empty", "file.not_utf8", "file.no_header", "file.wrong_column");

    /**
     * Reads all three files and finds the faults of all of them.
     *
     * @param files where they lie
     * @param rules the rule set, whose years the measures must be of; nothing if it could not be loaded, and then the
     *     measures are left unread
     * @return the inputs, to be used only if the faults have no error
     */
    static Inputs read(InputFiles files, Optional<RuleSet> rules, Faults faults, Stages stages) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        if (!files.isThere(faults)) {
            return new Inputs(found, new Roster(List.of()), noMeasures(), new Decisions(List.of()));
        }
        stages.begin("Reading the roster");
        need(RosterFile.NAME, files, faults).ifPresent(bytes -> found.put(RosterFile.NAME, bytes));
        need(MeasuresFile.NAME, files, faults).ifPresent(bytes -> found.put(MeasuresFile.NAME, bytes));
        files.find(DecisionsFile.NAME, faults).ifPresent(bytes -> found.put(DecisionsFile.NAME, bytes));
        Faults ofRoster = new Faults();
        Roster roster = found.containsKey(RosterFile.NAME)
                ? RosterFile.read(
                        found.get(RosterFile.NAME),
                        rules.map(known -> new PolicyYears(known).baselineYears())
                                .orElse(BaselineYears.ANY),
                        ofRoster)
                : new Roster(List.of());
        ofRoster.all().forEach(faults::add);
        Set<String> faulty = ofRoster.haveErrors() ? codesIn(found, RosterFile.NAME) : Set.of();
        boolean unread = !found.containsKey(RosterFile.NAME)
                || ofRoster.all().stream().anyMatch(fault -> UNREAD.contains(fault.code()));
        Faults ofOthers = new Faults();
        Roster known = unread ? standIn(found) : roster;
        stages.begin("Reading the measures");
        Measures measures = rules.isPresent() && found.containsKey(MeasuresFile.NAME)
                ? MeasuresFile.read(found.get(MeasuresFile.NAME), known, new PolicyYears(rules.get()), ofOthers)
                : noMeasures();
        stages.begin("Reading the decisions");
        Decisions decisions = found.containsKey(DecisionsFile.NAME)
                ? DecisionsFile.read(found.get(DecisionsFile.NAME), known, ofOthers)
                : new Decisions(List.of());
        if (ofOthers.haveErrors() && !ofRoster.haveErrors() && !unread) {
            // There will be no judgement to tell of these: all faults at once.
            rules.ifPresent(stated -> Judge.checkDecisions(stated, roster, decisions, ofOthers));
        }
        ofOthers.all().stream()
                .filter(fault -> !(UNKNOWN_ORG.contains(fault.code())
                        && faulty.contains(fault.place().value().orElse(""))))
                .forEach(faults::add);
        return new Inputs(found, roster, measures, decisions);
    }

    private static Measures noMeasures() {
        return new Measures.Collector(0, 0).collected();
    }

    private static Optional<byte[]> need(String name, InputFiles files, Faults faults) {
        int before = faults.all().size();
        Optional<byte[]> bytes = files.find(name, faults);
        if (bytes.isEmpty() && faults.all().size() == before) {
            faults.add(Fault.error(
                    "file.missing",
                    Place.file(name),
                    "There is no file " + name + " in the folder of the data.",
                    "roster.csv and measures.csv must be there; decisions.csv may be absent (docs/formats.md).",
                    "Put it there; without rows it consists of its header alone."));
        }
        return bytes;
    }

    /** Every code a file mentions in its column {@code org}, however faulty its rows are. */
    private static Set<String> codesIn(SortedMap<String, byte[]> found, String name) {
        Set<String> codes = new HashSet<>();
        if (found.containsKey(name)) {
            new CsvFile(name, List.of("org"), List.of())
                    .read(found.get(name), new Faults(), row -> codes.add(row.get("org")));
        }
        return codes;
    }

    /** A roster of all the codes the other files mention, so that their other faults are found without a roster. */
    private static Roster standIn(SortedMap<String, byte[]> found) {
        Set<String> codes = new TreeSet<>(codesIn(found, DecisionsFile.NAME));
        if (found.containsKey(MeasuresFile.NAME)) {
            codes.addAll(MeasureLines.of(found.get(MeasuresFile.NAME)).orgs());
        }
        return new Roster(codes.stream()
                .filter(OrgCode::valid)
                .map(OrgCode::new)
                .map(Inputs::unnamed)
                .toList());
    }

    private static Organisation unnamed(OrgCode code) {
        return new Organisation(
                code,
                OrgKind.SCHOOL,
                "",
                code,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }
}
