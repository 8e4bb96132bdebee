package org.atalaya.web.picture;

import java.util.List;
import java.util.Optional;
import org.atalaya.web.shared.Card;

/**
 * What a page shows within somebody else's: its figure or its chart, and where they are from.
 *
 * @param title what it is of
 * @param address the page itself
 * @param figure its figure; empty if it has none
 * @param chart address of its chart; empty if it has none
 * @param chartTitle what that shows
 * @param foot source, release and address
 */
public record EmbedPage(
        String title,
        String address,
        Optional<Card.Shown> figure,
        String chart,
        String chartTitle,
        List<String> foot) {}
