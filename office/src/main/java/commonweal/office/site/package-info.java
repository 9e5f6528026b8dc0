/** What all pages share: the frame, the navigation, forms, the words for dates and numbers, the pages for what went wrong. */
@NullMarked
package commonweal.office.site;

import org.jspecify.annotations.NullMarked;
