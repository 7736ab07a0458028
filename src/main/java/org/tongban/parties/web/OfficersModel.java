package org.tongban.parties.web;

import org.tongban.core.Language;
import org.tongban.core.Role;
import org.tongban.parties.Agencies;
import org.tongban.parties.Agency;
import org.tongban.parties.OfficerAccount;

import java.util.List;

/** Officers for an administrator. */
public record OfficersModel(List<OfficerAccount> officers, Agencies agencies) {

    public String agency(Language language, String code) {
        return agencies.find(code).map(each -> each.shortName().in(language)).orElse(code);
    }

    /** One officer with his rights. */
    public record One(OfficerAccount officer, Agencies agencies) {

        public String agency(Language language, String code) {
            return agencies.find(code).map(each -> each.shortName().in(language)).orElse(code);
        }

        public List<Agency> choices() {
            return agencies.list();
        }

        public Role[] roles() {
            return Role.values();
        }
    }
}
