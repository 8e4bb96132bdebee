package org.atalaya.web.dataset;

import java.util.List;

/**
 * What the page of revisions shows.
 *
 * @param cuts editions of registers held
 * @param registers what later editions changed, register by register
 */
public record RevisionPage(List<CutRow> cuts, List<Register> registers) {

    /**
     * An edition of a register.
     *
     * @param register the register
     * @param title its title and publisher
     * @param cut the last month it covers, in words
     * @param places the places it counts by
     * @param months the months it covers
     * @param cells whether it prints zeros, and whether it holds all categories
     */
    public record CutRow(String register, String title, String cut, String places, String months, String cells) {}

    /**
     * What later editions of a register changed.
     *
     * @param name the register
     * @param months the months changed, with the country's total of all offences
     * @param month the month shown in detail, in words
     * @param changes that month's changes by place and offence
     */
    public record Register(String name, List<MonthRow> months, String month, List<ChangeRow> changes) {}

    /**
     * A month's total that a later edition changed.
     *
     * @param month the month
     * @param path the page with that month in detail
     * @param shown whether it is the one shown in detail
     * @param cutBefore the earlier edition
     * @param before its total
     * @param cutAfter the later edition
     * @param after its total
     * @param difference the later one less the earlier one, with its sign
     */
    public record MonthRow(
            String month,
            String path,
            boolean shown,
            String cutBefore,
            String before,
            String cutAfter,
            String after,
            String difference) {}

    /**
     * A count that a later edition changed.
     *
     * @param place the place
     * @param path its page; empty if it has none
     * @param offence the offence
     * @param cuts both editions
     * @param before the earlier count
     * @param after the later count
     * @param difference the later one less the earlier one, with its sign
     */
    public record ChangeRow(
            String place, String path, String offence, String cuts, String before, String after, String difference) {}
}
