package commonweal.office.assistance.terms;

import commonweal.policy.Status;

/**
 * A term of the Statewide System of Support: a kind of office, specialist or service, or what a request is about.
 *
 * @param code its code in the database and in files
 * @param title as people say it
 * @param words what it means
 * @param citation where it was published
 * @param status how well it is known
 */
public record Term(String code, String title, String words, String citation, Status status) {}
