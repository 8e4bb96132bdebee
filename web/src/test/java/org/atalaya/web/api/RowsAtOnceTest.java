package org.atalaya.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.atalaya.web.shared.Busy;
import org.junit.jupiter.api.Test;

class RowsAtOnceTest {

    @Test
    void moreRowsThanThereIsRoomForWaitAndAreRefusedUntilOthersAreDone() {
        RowsAtOnce rows = new RowsAtOnce(100, Duration.ofMillis(50));
        RowsAtOnce.Held held = rows.hold(70);
        assertThatThrownBy(() -> rows.hold(31))
                .isInstanceOfSatisfying(
                        Busy.class, busy -> assertThat(busy.status()).isEqualTo(503));
        rows.hold(30).close();
        held.close();
        rows.hold(1_000).close(); // more than all: alone
    }
}
