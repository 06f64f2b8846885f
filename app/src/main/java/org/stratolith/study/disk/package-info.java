/** What a run leaves on disk: the manifest, the scoreboard, the records, the page. */
@NullMarked
package org.stratolith.study.disk;

import org.jspecify.annotations.NullMarked;
