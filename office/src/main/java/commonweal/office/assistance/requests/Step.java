package commonweal.office.assistance.requests;

import java.time.LocalDate;

/**
 * A step that a request has taken.
 *
 * @param request number of the request
 * @param number its number, from 1
 * @param state code of the state it led to
 * @param takenOn when
 * @param takenBy name of the account that took it
 * @param why why
 */
public record Step(long request, int number, String state, LocalDate takenOn, String takenBy, String why) {}
