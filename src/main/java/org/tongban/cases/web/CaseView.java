package org.tongban.cases.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.Action;
import org.tongban.cases.CaseFile;
import org.tongban.cases.internal.Offers;
import org.tongban.files.StoredFile;
import org.tongban.licences.Paper;

/**
 * A case beside the worklist: what is asked, what the registers say, materials, clock, actions, history.
 *
 * @param clock null while no clock of the agency runs
 * @param titles what each material is, by its file, in the words of the form
 * @param shown the material in view; null when there is none
 * @param page of it, from 1
 * @param acting the form of an action; null: the case itself is shown
 */
public record CaseView(
        ListView list,
        CaseFile file,
        String item,
        String status,
        @Nullable ClockView clock,
        List<Work> works,
        boolean mayExtend,
        CompareView comparison,
        AnswersView answers,
        List<StoredFile> materials,
        Map<UUID, String> titles,
        @Nullable StoredFile shown,
        int page,
        List<Paper> papers,
        HistoryView history,
        @Nullable ActView acting) {

    /** Open work and how it stands towards the officer. */
    public record Work(Offers.Offer offer, String title, String says) {
        public boolean mine() {
            return offer.standing() == Offers.Standing.MINE;
        }

        public boolean free() {
            return offer.standing() == Offers.Standing.FREE;
        }
    }

    /** What the material is; its file's name where the form does not say. */
    public String titleOf(StoredFile material) {
        return titles.getOrDefault(material.id(), material.name());
    }

    public String path() {
        return "/desk/cases/" + file.id();
    }

    public String act(int wait, Action action) {
        return path() + "/act?wait=" + wait + "&action=" + action.key();
    }

    public String at(StoredFile material, int number) {
        String state = list.state();
        return path() + state + (state.isEmpty() ? "?" : "&") + "file=" + material.id() + "&page=" + number + "#materials";
    }
}
