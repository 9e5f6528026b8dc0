package commonweal.office.assistance.pages;

import commonweal.office.access.Caller;
import commonweal.office.assistance.requests.Request;
import commonweal.office.assistance.requests.Requests;
import commonweal.office.assistance.terms.Scope;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The requests that are asked for, and one of them; what whoever asks may not see is not there. */
@Component("assistanceRequestList")
class RequestList {

    private static final String OPEN = "open";

    private final Requests requests;
    private final Caller caller;

    RequestList(Requests requests, Caller caller) {
        this.requests = requests;
        this.caller = caller;
    }

    /**
     * The requests that are asked for, the newest first.
     *
     * @param state code of a state, {@code open} for all that are open, or empty for every one
     * @param area code of what they are about; empty for everything
     * @param district code of the district; empty for every one
     */
    List<Request> of(Scope scope, String state, String area, String district) {
        return requests.list(scope).stream()
                .filter(one -> state.isEmpty() || one.state().equals(state) || state.equals(OPEN) && requests.open(one))
                .filter(one -> area.isEmpty() || one.area().equals(area))
                .filter(one -> district.isEmpty() || one.district().equals(district))
                .toList();
    }

    /** A request about which whoever asks may do this. */
    Request find(long id, String action) {
        return requests.find(id)
                .filter(one -> caller.may(action, one.organisation()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
