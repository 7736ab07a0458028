package org.tongban.parties.web;

import org.tongban.core.Problem;
import org.tongban.parties.Registration;

import java.util.List;

/**
 * The page to make an account.
 *
 * @param given what was typed before, without passwords
 */
public record RegisterModel(String back, Registration given, List<Problem.FieldProblem> wrong) {}
