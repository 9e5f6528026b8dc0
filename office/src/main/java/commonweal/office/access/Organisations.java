package commonweal.office.access;

import java.util.Optional;

/** What access has to know of schools and districts: which there are, and whose they are. */
public interface Organisations {

    /** The code of the district that a school belongs to, or of the district itself; none if the code is not known. */
    Optional<String> districtOf(String organisation);

    /** A school or district by its code; none if the code is not known. */
    Optional<Organisation> organisation(String code);
}
