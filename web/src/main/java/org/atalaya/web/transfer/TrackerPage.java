package org.atalaya.web.transfer;

import java.util.List;

/**
 * Every transfer as of a day.
 *
 * @param asOf the day, like 2022-08-04
 * @param asOfName the day in words
 * @param months months after which evidence should be renewed
 * @param selects what the list can be narrowed down by
 * @param rules when each alarm rings, in sentences
 * @param found how many were found
 * @param products the transfers
 * @param pendingPath what is to be seen to on the same day
 * @param handoverPath what is to be handed over on the same day
 */
public record TrackerPage(
        String asOf,
        String asOfName,
        int months,
        List<Select> selects,
        List<String> rules,
        String found,
        List<ProductView> products,
        String pendingPath,
        String handoverPath) {}
