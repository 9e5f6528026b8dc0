package commonweal.office.assistance.record;

import commonweal.office.site.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which entries of the service log are looked for; what is empty or null does not matter.
 *
 * @param office id of the office
 * @param person number of whoever served
 * @param district code of the district
 * @param organisation code of the district or school
 * @param request number of the request
 * @param kind code of the kind of service
 * @param from the first day
 * @param until the last day
 */
public record ServiceQuery(
        String office,
        @Nullable Long person,
        String district,
        String organisation,
        @Nullable Long request,
        String kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** All entries. */
    public static final ServiceQuery ALL = new ServiceQuery("", null, "", "", null, "", null, null);

    /** What stands in an address. */
    public static ServiceQuery of(Form form) {
        return new ServiceQuery(
                form.lineOrNone("office"),
                form.keptAs("person").orElse(null),
                form.lineOrNone("district"),
                form.lineOrNone("organisation"),
                form.keptAs("request").orElse(null),
                form.lineOrNone("kind"),
                form.dayOrNone("from").orElse(null),
                form.dayOrNone("until").orElse(null));
    }

    /** Those from a day on. */
    public static ServiceQuery since(LocalDate from) {
        return new ServiceQuery("", null, "", "", null, "", from, null);
    }

    /** Those of a request. */
    public static ServiceQuery ofRequest(long request) {
        return new ServiceQuery("", null, "", "", request, "", null, null);
    }

    /** Those of somebody from a day on. */
    public static ServiceQuery ofPerson(long person, LocalDate from) {
        return new ServiceQuery("", person, "", "", null, "", from, null);
    }

    /** An address that asks for the same. */
    public String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("office", office);
        values.put("person", Objects.toString(person, ""));
        values.put("district", district);
        values.put("organisation", organisation);
        values.put("request", Objects.toString(request, ""));
        values.put("kind", kind);
        values.put("from", Objects.toString(from, ""));
        values.put("until", Objects.toString(until, ""));
        values.values().removeIf(value -> value.toString().isEmpty());
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
