package commonweal.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A JSON value: it prints the same text every time, members in the order in which they were given. */
public sealed interface Json {

    /** Members by name, in order. */
    record JsonObject(Map<String, Json> members) implements Json {
        /** The member, if it is there and is not {@code null}. */
        public Optional<Json> find(String name) {
            return Optional.ofNullable(members.get(name)).filter(value -> !(value instanceof JsonNull));
        }
    }

    /** Items in order. */
    record JsonArray(List<Json> items) implements Json {}

    /** A text. */
    record JsonText(String text) implements Json {}

    /** A number, printed in plain digits. */
    record JsonNumber(BigDecimal number) implements Json {}

    /** True or false. */
    record JsonTruth(boolean truth) implements Json {}

    /** {@code null}: there is no value. */
    record JsonNull() implements Json {}

    static Json of(String text) {
        return new JsonText(text);
    }

    static Json of(long number) {
        return new JsonNumber(BigDecimal.valueOf(number));
    }

    static Json of(BigDecimal number) {
        return new JsonNumber(number);
    }

    static Json of(boolean truth) {
        return new JsonTruth(truth);
    }

    /** A number, a truth, or the text of anything else; {@code null} where there is nothing. */
    static Json orNull(@Nullable Object value) {
        return switch (value) {
            case null -> new JsonNull();
            case BigDecimal number -> of(number);
            case Integer number -> of(number);
            case Long number -> of(number);
            case Boolean truth -> of(truth);
            default -> of(value.toString());
        };
    }

    /** The same, and {@code null} where the text is empty, too: what nobody said. */
    static Json saidOrNull(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? new JsonNull() : orNull(value);
    }

    /** Each item made into a value. */
    static <T extends @Nullable Object> Json array(Collection<T> items, Function<T, Json> each) {
        return new JsonArray(items.stream().map(each).toList());
    }

    /** An object to be filled. */
    static Members object() {
        return new Members();
    }

    /** Collects the members of an object. */
    final class Members {

        private final Map<String, Json> members = new LinkedHashMap<>();

        private Members() {}

        public Members with(String name, Json value) {
            members.put(name, value);
            return this;
        }

        public Members with(String name, String text) {
            return with(name, Json.of(text));
        }

        public Members with(String name, long number) {
            return with(name, Json.of(number));
        }

        public Members with(String name, boolean truth) {
            return with(name, Json.of(truth));
        }

        /** The number, or {@code null} where there is none. */
        public Members with(String name, Optional<BigDecimal> number) {
            return with(name, number.map(Json::of).orElseGet(JsonNull::new));
        }

        /** The object of all members. */
        public JsonObject done() {
            return new JsonObject(members);
        }
    }

    /** The text, indented by two spaces, with a line break at the end. */
    default String print() {
        StringBuilder text = new StringBuilder();
        print(this, 0, text);
        return text.append('\n').toString();
    }

    private static void print(Json value, int depth, StringBuilder text) {
        switch (value) {
            case JsonObject object -> {
                List<Runnable> parts = new ArrayList<>();
                object.members()
                        .forEach((name, member) -> parts.add(() -> {
                            quote(name, text);
                            text.append(": ");
                            print(member, depth + 1, text);
                        }));
                block('{', parts, '}', depth, text);
            }
            case JsonArray array -> {
                List<Runnable> parts = new ArrayList<>();
                array.items().forEach(item -> parts.add(() -> print(item, depth + 1, text)));
                block('[', parts, ']', depth, text);
            }
            case JsonText own -> quote(own.text(), text);
            case JsonNumber own -> text.append(own.number().toPlainString());
            case JsonTruth own -> text.append(own.truth());
            case JsonNull own -> text.append("null");
        }
    }

    private static void block(char open, List<Runnable> parts, char close, int depth, StringBuilder text) {
        text.append(open);
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "\n" : ",\n").append("  ".repeat(depth + 1));
            parts.get(i).run();
        }
        if (!parts.isEmpty()) {
            text.append('\n').append("  ".repeat(depth));
        }
        text.append(close);
    }

    private static void quote(String plain, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (c < ' ') {
                        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }
}
