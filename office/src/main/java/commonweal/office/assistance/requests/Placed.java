package commonweal.office.assistance.requests;

/**
 * A request in its place in the queue.
 *
 * @param place its place, from 1
 * @param waiting the request
 * @param why why it stands there
 */
public record Placed(int place, Waiting waiting, String why) {}
