package org.atalaya.web.model;

import java.util.List;
import org.atalaya.web.shared.content.RecordLink;

/**
 * Models side by side.
 *
 * @param choices every model, to choose from
 * @param chosen those set side by side
 * @param rows what is told of each
 */
public record ModelsPage(List<Choice> choices, List<RecordLink> chosen, List<Row> rows) {

    /**
     * A model to choose.
     *
     * @param id its id
     * @param model its title and address
     * @param chosen whether it is among those shown
     */
    public record Choice(String id, RecordLink model, boolean chosen) {}

    /**
     * One thing told of each model.
     *
     * @param name what it is
     * @param cells what is told of each, in the order of the models
     */
    public record Row(String name, List<ModelPage.Aspect> cells) {}
}
