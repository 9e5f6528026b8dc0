package commonweal.office.command;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The address under which people reach the office through a proxy on this machine that speaks TLS, set by {@code
 * COMMONWEAL_URL}. The proxy tells who calls and how; it is believed because it is on this machine, and nobody else is.
 *
 * @param url such as {@code https://office.example.org}, without a slash at the end
 */
record PublicAddress(String url) {

    /** Names it. */
    static final String VARIABLE = "COMMONWEAL_URL";

    private static final String THIS_MACHINE = "127\\.\\d+\\.\\d+\\.\\d+|::1|0:0:0:0:0:0:0:1";

    /** An address that can be none: the message says what must hold. */
    static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    PublicAddress {
        URI address = parsed(url);
        boolean plain = address.getHost() != null
                && address.getQuery() == null
                && (address.getPath() == null || address.getPath().isEmpty());
        if (!plain || !"https".equals(address.getScheme())) {
            throw new Wrong(
                    VARIABLE + " is \"" + url + "\". It must be the address people type, with https and without a"
                            + " path, such as https://office.example.org.");
        }
    }

    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            return URI.create("");
        }
    }

    /** The address that the environment names. */
    static Optional<PublicAddress> of(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(VARIABLE))
                .filter(url -> !url.isBlank())
                .map(url -> new PublicAddress(url.endsWith("/") ? url.substring(0, url.length() - 1) : url));
    }

    /** What the web server has to know for it: the proxy is believed, and the cookie goes by TLS to this host only. */
    Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.forward-headers-strategy", "native");
        settings.put("server.tomcat.remoteip.internal-proxies", THIS_MACHINE);
        settings.put("server.servlet.session.cookie.secure", true);
        settings.put("server.servlet.session.cookie.name", "__Host-commonweal");
        return settings;
    }
}
