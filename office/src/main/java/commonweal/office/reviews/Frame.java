package commonweal.office.reviews;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The districts that are drawn from, and the draw itself. Whoever has the frame and the seed can draw again, by hand or with
 * five lines of any programming language:
 *
 * <ol>
 *   <li>For each district, the SHA-256 of the seed, a colon and the district's code (UTF-8) is written in small hexadecimal digits.
 *   <li>The districts are put in the order of these digits. That is the order of the draw.
 *   <li>From each part of the plan the first so many districts of its levels are drawn.
 * </ol>
 *
 * @param districts the districts, by code
 */
public record Frame(List<District> districts) {

    /** A district of the frame, and the level that it stands in. */
    public record District(String code, String level) {}

    /**
     * How many are drawn from which levels.
     *
     * @param levels the levels with commas between
     * @param number how many
     */
    public record Part(String levels, int number) {

        boolean holds(String level) {
            return Set.of(levels.split(",")).contains(level);
        }

        /** In words: 3 from Levels 1 and 2 together. */
        public String words() {
            return levels.length() == 1
                    ? number + " from Level " + levels
                    : number + " from Levels " + levels.replace(",", " and ") + " together";
        }

        static String written(List<Part> parts) {
            return parts.stream()
                    .map(part -> part.levels() + "=" + part.number())
                    .collect(Collectors.joining(";"));
        }

        static List<Part> read(String written) {
            List<Part> parts = new ArrayList<>();
            for (String part : written.split(";")) {
                int at = part.indexOf('=');
                parts.add(new Part(part.substring(0, at), Integer.parseInt(part.substring(at + 1))));
            }
            return parts;
        }
    }

    /**
     * A district in the order of a draw.
     *
     * @param code its code
     * @param level its level
     * @param position its place, from 1
     * @param digest what the order is by
     * @param drawn whether it was drawn
     */
    public record Placed(String code, String level, int position, String digest, boolean drawn) {}

    public Frame {
        districts =
                districts.stream().sorted(Comparator.comparing(District::code)).toList();
    }

    /** A line for each district, code and level with a comma between, each with a line feed behind it. */
    public String text() {
        return districts.stream()
                .map(one -> one.code() + "," + one.level() + "\n")
                .collect(Collectors.joining());
    }

    /** SHA-256 of the text: whoever changes a district or a level changes it. */
    public String hash() {
        return sha256(text());
    }

    /** Draws. */
    public List<Placed> draw(String seed, List<Part> parts) {
        List<Placed> order = new ArrayList<>();
        for (District one : districts) {
            order.add(new Placed(one.code(), one.level(), 0, sha256(seed + ":" + one.code()), false));
        }
        order.sort(Comparator.comparing(Placed::digest));
        Set<String> drawn = new HashSet<>();
        for (Part part : parts) {
            order.stream()
                    .filter(one -> part.holds(one.level()))
                    .limit(part.number())
                    .forEach(one -> drawn.add(one.code()));
        }
        List<Placed> placed = new ArrayList<>();
        for (Placed one : order) {
            placed.add(
                    new Placed(one.code(), one.level(), placed.size() + 1, one.digest(), drawn.contains(one.code())));
        }
        return List.copyOf(placed);
    }

    /** How many districts of a part's levels there are. */
    public long of(Part part) {
        return districts.stream().filter(one -> part.holds(one.level())).count();
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
