package commonweal.office.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address with parameters, put together. */
final class Address {

    private final StringBuilder text;
    private char before = '?';

    private Address(String path) {
        this.text = new StringBuilder(path);
    }

    static Address of(String path) {
        return new Address(path);
    }

    /** With a parameter, unless it is empty. */
    Address with(String name, Object value) {
        if (!value.toString().isEmpty()) {
            text.append(before)
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
            before = '&';
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
