package commonweal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The direction of the arrows between the engine's packages, and what no package may do.
 *
 * <p>The table {@link #KNOWS} is the design: a package that is not in it does not exist, and one that needs an arrow it
 * has not got asks for a change of the design first.
 */
class ArchitectureTest {
    private static final Map<String, Set<String>> KNOWS = Map.ofEntries(
            knows("faults", ""),
            knows("reason", ""),
            knows("terms", ""),
            knows("files", "faults"),
            knows("roster", "faults files terms"),
            knows("policy", "faults files terms"),
            knows("measures", "faults files terms roster"),
            knows("decisions", "faults files terms roster"),
            knows("records", "faults files terms roster"),
            knows("measuring", "faults terms files roster policy measures records"),
            knows("synthetic", "faults terms files roster policy records"),
            knows("judgement", "faults reason terms roster policy measures decisions"),
            knows("run", "faults reason terms files roster policy measures decisions judgement records measuring"),
            knows(
                    "cli",
                    "faults reason terms files roster policy measures decisions judgement records measuring run"
                            + " synthetic"));

    private static final Set<String> BINARY_FRACTIONS =
            Set.of("double", "float", Double.class.getName(), Float.class.getName());

    private static final JavaClasses ENGINE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("commonweal");

    static Stream<String> packages() {
        return KNOWS.keySet().stream().sorted();
    }

    private static Map.Entry<String, Set<String>> knows(String name, String upstream) {
        return entry(name, upstream.isEmpty() ? Set.of() : Set.of(upstream.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageKnowsOnlyThoseUpstream(String name) {
        String[] known = Stream.concat(Stream.of(name), KNOWS.get(name).stream())
                .sorted()
                .map(ArchitectureTest::inAndBelow)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(inAndBelow(name))
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(known)
                        .or(JavaClass.Predicates.resideOutsideOfPackage("commonweal..")))
                .as("%s knows only %s".formatted(name, KNOWS.get(name)))
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void everyPackageIsInTheDesign() {
        classes()
                .should()
                .resideInAnyPackage(packages().map(ArchitectureTest::inAndBelow).toArray(String[]::new))
                .because("a new package is a change of the design: add it to this test and to docs/architecture.md")
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void noPackagesKnowEachOther() {
        slices().matching("commonweal.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void noPackageHasANameThatSaysNothing() {
        noClasses()
                .should()
                .resideInAnyPackage(Stream.of("util", "utils", "common", "helper", "helpers", "manager", "impl")
                        .map(name -> "commonweal.." + name + "..")
                        .toArray(String[]::new))
                .because("a name is the field's own word for the thing")
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void noClassHasANameThatSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Impl)(\\$.*)?")
                .because("a name is the field's own word for the thing")
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void noBinaryFractionReachesARule() {
        noClasses()
                .that()
                .resideInAnyPackage(Stream.of("terms", "roster", "policy", "measures", "measuring", "judgement")
                        .map(ArchitectureTest::inAndBelow)
                        .toArray(String[]::new))
                .should(holdOrPass(BINARY_FRACTIONS))
                .because("near a cut score the twelfth digit decides: decimals with a declared scale and rounding only")
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void judgementReadsAndWritesNoFiles() {
        noClasses()
                .that()
                .resideInAPackage(inAndBelow("judgement"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.io..", "java.nio.file..")
                .because("judgement is a pure function of roster, policy, measures and decisions")
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void nothingUsesTheOldJacksonOrSpring() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml.jackson.databind..", "org.springframework..")
                .because("the engine reads with Jackson 3 and runs without a framework")
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void onlyTheSqlCountAndTheReaderOfParquetKnowADatabase() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inAndBelow("measuring.sql"))
                .and(describe("not the reader or writer of Parquet in records", ArchitectureTest::isNotParquet))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..", "java.sql..")
                .because("DuckDB calculates and reads Parquet; nothing else may come to rest on it")
                .allowEmptyShould(true)
                .check(ENGINE);
    }

    @Test
    void theTwoCountsShareOnlyTheContract() {
        for (String[] pair : new String[][] {{"sql", "columnar"}, {"columnar", "sql"}}) {
            noClasses()
                    .that()
                    .resideInAPackage(inAndBelow("measuring." + pair[0]))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(inAndBelow("measuring." + pair[1]))
                    .because("a count checks another only as far as it was made apart from it")
                    .allowEmptyShould(true)
                    .check(ENGINE);
        }
    }

    private static boolean isNotParquet(JavaClass one) {
        return !(one.getPackageName().startsWith("commonweal.records")
                && one.getName().contains("Parquet"));
    }

    private static String inAndBelow(String name) {
        return "commonweal." + name + "..";
    }

    /** Holds in a field, takes as a parameter or returns one of these types, plainly or inside another type. */
    private static ArchCondition<JavaClass> holdOrPass(Set<String> types) {
        DescribedPredicate<JavaType> oneOfThem = describe(
                "one of " + types,
                type -> type.getAllInvolvedRawTypes().stream()
                        .map(JavaClass::getBaseComponentType)
                        .anyMatch(raw -> types.contains(raw.getName())));
        return new ArchCondition<>("hold or pass " + types) {
            @Override
            public void check(JavaClass owner, ConditionEvents events) {
                for (JavaField field : owner.getFields()) {
                    report(owner, field.getFullName(), List.of(field.getType()), events);
                }
                for (JavaCodeUnit code : owner.getCodeUnits()) {
                    report(owner, code.getFullName(), List.of(code.getReturnType()), events);
                    report(owner, code.getFullName(), code.getParameterTypes(), events);
                }
            }

            private void report(
                    JavaClass owner, String where, Collection<? extends JavaType> all, ConditionEvents events) {
                all.stream()
                        .filter(oneOfThem)
                        .forEach(type ->
                                events.add(SimpleConditionEvent.satisfied(owner, where + " has " + type.getName())));
            }
        };
    }
}
