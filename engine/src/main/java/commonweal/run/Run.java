package commonweal.run;

import commonweal.decisions.Decisions;
import commonweal.decisions.DecisionsFile;
import commonweal.faults.Fault;
import commonweal.faults.Faults;
import commonweal.faults.FaultyInput;
import commonweal.faults.Place;
import commonweal.files.ContentHash;
import commonweal.files.CsvFile;
import commonweal.files.CsvRow;
import commonweal.files.HashingOutput;
import commonweal.files.WholeFolder.Replaceable;
import commonweal.judgement.PolicyYears;
import commonweal.policy.RuleSet;
import commonweal.policy.RuleSet.SourceFile;
import commonweal.policy.RuleSets;
import commonweal.roster.Roster;
import commonweal.roster.RosterFile;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A run that was made before: its manifest, its tables and what it had read. */
public final class Run implements Closeable {

    /** Only the folder of a run may be replaced by a run. */
    static final Replaceable REPLACEABLE = new Replaceable() {
        @Override
        public boolean test(Path folder) {
            return manifestIn(folder).isPresent();
        }

        @Override
        public String lacks() {
            return "is not the folder of a run (it has no " + ManifestFile.NAME + " of this format)";
        }
    };

    /** Without leave to replace: only the same run again, which changes nothing. */
    static Replaceable sameAs(Predicate<Manifest> same) {
        return new Replaceable() {
            @Override
            public boolean test(Path folder) {
                return manifestIn(folder).filter(same).isPresent();
            }

            @Override
            public String lacks() {
                return "is not the same run (of these inputs, this policy and this version)";
            }

            @Override
            public String code() {
                return "out.exists";
            }

            @Override
            public String remedy() {
                return "Name another output folder, or add --replace.";
            }
        };
    }

    private final Path folder;
    private final Manifest manifest;
    private final ZipFile archive;
    private final RuleSet rules;
    private final Roster roster;
    private final Decisions decisions;

    private Run(Path folder, Manifest manifest, ZipFile archive) throws FaultyInput, IOException {
        this.folder = folder;
        this.manifest = manifest;
        this.archive = archive;
        Faults faults = new Faults();
        this.rules = readRules(faults);
        Optional<byte[]> decided = read(DecisionsFile.NAME);
        checkHash(RosterFile.NAME, read(RosterFile.NAME), faults);
        checkHash(DecisionsFile.NAME, decided, faults);
        faults.throwIfErrors();
        this.roster = RosterFile.read(need(RosterFile.NAME), new PolicyYears(rules).baselineYears(), faults);
        this.decisions =
                decided.isPresent() ? DecisionsFile.read(decided.get(), roster, faults) : new Decisions(List.of());
        faults.throwIfErrors();
    }

    /**
     * Opens a run.
     *
     * @throws FaultyInput if the folder is not that of a run, or was changed since
     */
    public static Run open(Path folder) throws FaultyInput, IOException {
        if (!Files.isDirectory(folder)) {
            throw faulty(
                    "run.missing",
                    folder.toString(),
                    "There is no folder " + folder + ".",
                    "A run is the folder that determine has made.",
                    "Check the name, or make the run first.");
        }
        Manifest manifest = manifestIn(folder)
                .orElseThrow(() -> faulty(
                        "run.not_a_run",
                        folder.toString(),
                        folder + " is not the folder of a run.",
                        "The folder of a run has a " + ManifestFile.NAME + " of format " + Manifest.FORMAT
                                + ", written by determine.",
                        "Name the folder given to determine as --out; a run of another format has to be made again."));
        ZipFile archive = openArchive(folder);
        try {
            return new Run(folder, manifest, archive);
        } catch (FaultyInput | IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private static ZipFile openArchive(Path folder) throws FaultyInput {
        try {
            return new ZipFile(folder.resolve(InputsArchive.NAME).toFile());
        } catch (IOException e) {
            throw damaged(InputsArchive.NAME, InputsArchive.NAME + " is not there or cannot be read.");
        }
    }

    private static Optional<Manifest> manifestIn(Path folder) {
        try {
            return ManifestFile.read(Files.readString(folder.resolve(ManifestFile.NAME)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static FaultyInput damaged(String file, String wrong) {
        return faulty(
                "run.damaged",
                file,
                wrong,
                "The files of a run stay as determine wrote them; their hashes are in " + ManifestFile.NAME + ".",
                "Make the run again from its inputs.");
    }

    private static FaultyInput faulty(String code, String place, String wrong, String rule, String remedy) {
        Faults faults = new Faults();
        faults.add(Fault.error(code, Place.file(place), wrong, rule, remedy));
        return new FaultyInput(faults);
    }

    private RuleSet readRules(Faults faults) throws FaultyInput, IOException {
        List<SourceFile> sources = new ArrayList<>();
        for (Manifest.PolicyFile file : manifest.policy().files()) {
            byte[] text = need(InputsArchive.policy(file.id()));
            sources.add(new SourceFile(file.id(), new String(text, StandardCharsets.UTF_8)));
        }
        RuleSet read = RuleSets.load(sources, faults).orElseThrow(() -> new FaultyInput(faults));
        if (!Manifest.Policy.of(read).hash().equals(manifest.policy().hash())) {
            throw damaged(InputsArchive.NAME, "The policy in " + InputsArchive.NAME + " is not the one of the run.");
        }
        return read;
    }

    private void checkHash(String name, Optional<byte[]> bytes, Faults faults) {
        Optional<String> stated =
                Optional.ofNullable(manifest.inputs().get(name)).map(Manifest.Content::hash);
        if (!stated.equals(bytes.map(ContentHash::of))) {
            damaged(InputsArchive.NAME, "The " + name + " in " + InputsArchive.NAME + " is not the one of the run.")
                    .faults()
                    .all()
                    .forEach(faults::add);
        }
    }

    /** Where it lies. */
    public Path folder() {
        return folder;
    }

    /** What it rests on and its counts. */
    public Manifest manifest() {
        return manifest;
    }

    /** The rule set it was made with. */
    public RuleSet rules() {
        return rules;
    }

    /** The schools and districts. */
    public Roster roster() {
        return roster;
    }

    /** The recorded decisions. */
    public Decisions decisions() {
        return decisions;
    }

    /** A file of what it had read, if it is there. */
    Optional<byte[]> read(String name) throws IOException {
        ZipEntry entry = archive.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream stream = archive.getInputStream(entry)) {
            return Optional.of(stream.readAllBytes());
        }
    }

    private byte[] need(String name) throws FaultyInput, IOException {
        return read(name)
                .orElseThrow(
                        () -> damaged(InputsArchive.NAME, "There is no " + name + " in " + InputsArchive.NAME + "."));
    }

    /** Reads a table it wrote. */
    void readTable(OutputTable table, Consumer<CsvRow> rows) throws FaultyInput, IOException {
        byte[] bytes = Files.readAllBytes(unchanged(table));
        Faults faults = new Faults();
        new CsvFile(table.name(), table.columns(), List.of(SyntheticMark.COLUMN)).read(bytes, faults, rows);
        faults.throwIfErrors();
    }

    /**
     * Sees whether every file it wrote is as it was written.
     *
     * @throws FaultyInput with the first that is not
     */
    public void checkOutputs() throws FaultyInput, IOException {
        for (String name : manifest.outputs().keySet()) {
            if (!name.equals(InputsArchive.NAME)) {
                unchanged(name); // what is in the archive was looked at when the run was opened
            }
        }
    }

    /** The file of a table it wrote, unless someone has changed it since. */
    Path unchanged(OutputTable table) throws FaultyInput, IOException {
        return unchanged(table.name());
    }

    private Path unchanged(String name) throws FaultyInput, IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            throw damaged(name, "There is no " + name + " in the run.");
        }
        HashingOutput hashed = new HashingOutput(OutputStream.nullOutputStream());
        Files.copy(file, hashed);
        Manifest.Content stated = manifest.outputs().get(name);
        if (stated == null || !stated.hash().equals(hashed.hash())) {
            throw damaged(name, name + " of the run was changed since it was written.");
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
