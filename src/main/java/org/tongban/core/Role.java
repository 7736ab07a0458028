package org.tongban.core;

/** What an officer may be; a right is a role at an agency within a region ({@link Grant}). */
public enum Role {
    /** Takes in and accepts (收件、受理). */
    CLERK,
    /** Examines (审查). */
    EXAMINER,
    /** Approves (核准). */
    APPROVER,
    /** Heads the agency; approves extensions. */
    HEAD,
    /** Supervises every agency of a region (电子监察). */
    SUPERVISOR,
    /** Edits catalogue and packs. */
    EDITOR,
    /** Runs the installation; sees no personal data by right. */
    ADMINISTRATOR
}
