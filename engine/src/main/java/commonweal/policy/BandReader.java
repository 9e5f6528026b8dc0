package commonweal.policy;

import commonweal.policy.BandTable.PointBand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads bands and refuses tables in which a figure would find no band, or two. */
final class BandReader {

    private static final BigDecimal ANY = BigDecimal.ZERO;

    /** How far the bands of a figure must reach. */
    enum Reach {
        /** Every value lies in a band. */
        EVERYTHING,
        /** Every value above the lowest band's end does. */
        UPWARDS,
        /** They need only touch. */
        TOUCHING
    }

    /** A band with the entry that states it, for faults. */
    record Stated(Band band, Entry entry) {}

    private BandReader() {}

    /** Reads {@code from} and {@code below} of a line; an open band after a fault. */
    static Band band(Mapping line) {
        Optional<BigDecimal> from = line.find("from").map(Entry::decimal);
        Optional<BigDecimal> below = line.find("below").map(Entry::decimal);
        if (from.isEmpty() && below.isEmpty()) {
            line.owner()
                    .report(
                            "policy.band_open",
                            line.owner().path() + " has neither from nor below.",
                            "A band has a lower end (from), an upper end (below), or both.",
                            "Add the end it has.");
            return new Band(Optional.empty(), Optional.empty());
        }
        if (from.orElse(ANY).compareTo(below.orElse(ANY)) >= 0 && from.isPresent() && below.isPresent()) {
            line.owner()
                    .report(
                            "policy.band_empty",
                            line.owner().path() + " goes from " + from.get() + " to below " + below.get() + ".",
                            "The lower end of a band is less than its upper end.",
                            "Correct the two ends; maybe they are the wrong way round.");
            return new Band(Optional.empty(), Optional.empty());
        }
        return new Band(from, below);
    }

    /** Reads a table of lines {@code name, from, below, points, rating} and optionally {@code status}. */
    static BandTable table(Entry entry, Status clauseStatus, Reach reach) {
        List<PointBand> lines = new ArrayList<>();
        List<Stated> stated = new ArrayList<>();
        int before = entry.inspection().count();
        for (Entry item : entry.list()) {
            Mapping line = item.mapping();
            String name = line.need("name").text();
            Band band = band(line);
            int points = line.need("points").whole(0);
            String rating = line.need("rating").text();
            Status status = line.find("status")
                    .map(found -> weaker(found, clauseStatus))
                    .orElse(clauseStatus);
            line.done();
            lines.add(new PointBand(name, band, points, rating, status));
            stated.add(new Stated(band, item));
        }
        if (entry.inspection().count() == before) {
            check(entry, "the bands of " + entry.path(), stated, reach);
        }
        return new BandTable(lines);
    }

    /** A status of a part: it must be weaker than the clause's, else it says nothing. */
    static Status weaker(Entry entry, Status clauseStatus) {
        Status status = entry.term(Status.values());
        if (status.compareTo(clauseStatus) <= 0) {
            entry.report(
                    "policy.status_not_weaker",
                    entry.path() + " (" + status.code() + ") is not weaker than the clause's status ("
                            + clauseStatus.code() + ").",
                    "A part has a status of its own only where it is known less well than its clause.",
                    "Delete it, or give the clause the status of what is known best in it.");
        }
        return status;
    }

    /** Tells gaps and overlaps between bands of one figure, and ends that should be open. */
    static void check(Entry table, String what, List<Stated> stated, Reach reach) {
        if (stated.isEmpty()) {
            if (reach != Reach.TOUCHING) {
                table.report("policy.band_gap", what + " are missing.", "There is at least one.", "Add the bands.");
            }
            return;
        }
        List<Stated> sorted = new ArrayList<>(stated);
        sorted.sort(Comparator.comparing(
                one -> one.band().from(),
                Comparator.comparing(from -> from.orElse(BigDecimal.valueOf(Long.MIN_VALUE)))));
        if (reach == Reach.EVERYTHING) {
            Stated lowest = sorted.getFirst();
            lowest.band()
                    .from()
                    .ifPresent(from -> gap(lowest.entry(), what + " leave out what is below " + from + "."));
        }
        if (reach != Reach.TOUCHING) {
            Stated highest = sorted.getLast();
            highest.band()
                    .below()
                    .ifPresent(below -> gap(highest.entry(), what + " leave out what is " + below + " or more."));
        }
        for (int i = 1; i < sorted.size(); i++) {
            compare(what, sorted.get(i - 1), sorted.get(i));
        }
    }

    /** Tells a test that can never decide, because an earlier one of the same figure holds whenever it does. */
    static void checkReachable(String what, List<Stated> stated) {
        for (int later = 1; later < stated.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (encloses(stated.get(earlier).band(), stated.get(later).band())) {
                    stated.get(later)
                            .entry()
                            .report(
                                    "policy.test_never_reached",
                                    "Of " + what + ", \"" + stated.get(later).band() + "\" is never reached: \""
                                            + stated.get(earlier).band() + "\" (line "
                                            + stated.get(earlier).entry().line() + ") holds before.",
                                    "The first test that holds gives the points, so the narrower one comes first.",
                                    "Change the order, or the bands.");
                }
            }
        }
    }

    private static boolean encloses(Band outer, Band inner) {
        boolean below = outer.from().isEmpty()
                || inner.from().map(from -> outer.contains(from)).orElse(false);
        boolean above = outer.below().isEmpty()
                || inner.below()
                        .map(end -> end.compareTo(outer.below().get()) <= 0)
                        .orElse(false);
        return below && above;
    }

    private static void compare(String what, Stated lower, Stated upper) {
        Optional<BigDecimal> end = lower.band().below();
        Optional<BigDecimal> start = upper.band().from();
        if (end.isEmpty() || start.isEmpty() || end.get().compareTo(start.get()) > 0) {
            upper.entry()
                    .report(
                            "policy.band_overlap",
                            "Of " + what + ", \"" + lower.band() + "\" (line "
                                    + lower.entry().line() + ") and \"" + upper.band() + "\" overlap.",
                            "A figure lies in one band only: from is inside, below is no longer inside.",
                            "Let one begin where the other ends.");
        } else if (end.get().compareTo(start.get()) < 0) {
            gap(upper.entry(), what + " leave out what lies from " + end.get() + " to below " + start.get() + ".");
        }
    }

    private static void gap(Entry entry, String wrong) {
        String sentence = Character.toUpperCase(wrong.charAt(0)) + wrong.substring(1);
        entry.report(
                "policy.band_gap",
                sentence,
                "Bands touch: each begins where the one below it ends.",
                "Move an end, or add a band.");
    }
}
