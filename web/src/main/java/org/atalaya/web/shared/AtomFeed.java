package org.atalaya.web.shared;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An Atom feed.
 *
 * @param root the whole address the site is read at, with the path below which it is, if any; no slash at the end
 * @param author who publishes it
 * @param id its lasting name
 * @param updated when it last changed
 * @param page path of the page that shows the same
 * @param self path of the feed
 * @param items what is in it
 */
public record AtomFeed(
        String root,
        String author,
        String id,
        String title,
        Instant updated,
        String page,
        String self,
        List<Item> items) {

    /**
     * One entry.
     *
     * @param id its lasting name
     * @param updated when it last changed
     * @param page path of its page
     * @param summary a text without markup
     * @param categories labels of terms by their ids
     */
    public record Item(
            String id,
            String title,
            Instant updated,
            String page,
            Optional<String> summary,
            Map<String, String> categories) {}

    /** The file. */
    public String write() {
        Feed feed = new Feed("atom_1.0");
        feed.setId(id);
        feed.setTitle(title);
        feed.setUpdated(Date.from(updated));
        Person person = new Person();
        person.setName(author);
        feed.setAuthors(List.of(person));
        feed.setAlternateLinks(List.of(link("alternate", page)));
        feed.setOtherLinks(List.of(link("self", self)));
        feed.setEntries(items.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("feed " + id, e);
        }
    }

    private Entry entry(Item item) {
        Entry entry = new Entry();
        entry.setId(item.id());
        entry.setTitle(item.title());
        entry.setUpdated(Date.from(item.updated()));
        entry.setAlternateLinks(List.of(link("alternate", item.page())));
        item.summary().map(AtomFeed::plain).ifPresent(entry::setSummary);
        entry.setCategories(item.categories().entrySet().stream()
                .map(term -> category(term.getKey(), term.getValue()))
                .toList());
        return entry;
    }

    private static Content plain(String text) {
        Content content = new Content();
        content.setType(Content.TEXT);
        content.setValue(text);
        return content;
    }

    private static Category category(String term, String label) {
        Category category = new Category();
        category.setTerm(term);
        category.setLabel(label);
        return category;
    }

    private Link link(String relation, String path) {
        Link link = new Link();
        link.setRel(relation);
        link.setHref(root + path);
        return link;
    }
}
