package org.tongban.parties.web;

import java.util.List;
import org.tongban.core.Problem;
import org.tongban.parties.Registration;

/**
 * The page to make an account.
 *
 * @param given what was typed before, without passwords
 */
public record RegisterModel(String back, Registration given, List<Problem.FieldProblem> wrong) {}
