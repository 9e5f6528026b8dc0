package commonweal.office.access;

import java.util.Optional;

/** What access has to know of schools: whose they are. */
public interface Organisations {

    /** The code of the district that a school belongs to, or of the district itself; none if the code is not known. */
    Optional<String> districtOf(String organisation);
}
