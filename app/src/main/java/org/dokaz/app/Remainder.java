package org.dokaz.app;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dokaz.model.Anchor;
import org.dokaz.model.Digest;
import org.dokaz.record.Assignment;
import org.dokaz.record.CaseRecord;
import org.dokaz.record.Grading;
import org.dokaz.record.HandedOver;
import org.dokaz.record.Judgement;
import org.dokaz.record.ProofStandard;
import org.dokaz.record.Released;
import org.dokaz.record.RunAccount;

/**
 * What is left of a record that tells of expunged exhibits and of others as well.
 *
 * @param gone the exhibits
 * @param paths where they were found
 */
record Remainder(Set<Digest> gone, Set<String> paths) {

    /** What stands for an expunged path in the account of a run. */
    static final String EXPUNGED = "(expunged)";

    Remainder {
        gone = Set.copyOf(gone);
        paths = Set.copyOf(paths);
    }

    /** The record without them; nothing where it tells of nothing else. */
    Optional<CaseRecord> of(CaseRecord kept) {
        return switch (kept) {
            case Judgement judgement -> of(judgement);
            case Grading grading -> {
                List<Anchor> claims = staying(grading.claims());
                yield claims.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Grading(
                                grading.grade(), grading.origin(), claims, grading.why(), grading.at(), grading.by()));
            }
            case Assignment assignment -> {
                List<Anchor> claims = staying(assignment.claims());
                yield claims.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Assignment(
                                claims, assignment.to(), assignment.why(), assignment.at(), assignment.by()));
            }
            case ProofStandard proof -> {
                List<Anchor> claims = staying(proof.claims());
                yield claims.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new ProofStandard(
                                proof.standard(),
                                claims,
                                staying(proof.contrary()),
                                proof.why(),
                                proof.at(),
                                proof.by()));
            }
            case Released released -> Optional.of(of(released));
            case HandedOver handed ->
                Optional.of(new HandedOver(
                        handed.recipients(),
                        handed.given().stream()
                                .filter(given -> !gone.contains(given.exhibit()))
                                .toList(),
                        handed.unasked(),
                        handed.message(),
                        handed.sizeBytes(),
                        handed.why(),
                        handed.at(),
                        handed.by()));
            case RunAccount run ->
                Optional.of(new RunAccount(
                        run.inputs().stream()
                                .map(input -> paths.contains(input) ? EXPUNGED : input)
                                .toList(),
                        run.inputCount(),
                        run.in(),
                        run.made(),
                        run.declined(),
                        run.failed(),
                        run.manner(),
                        run.by()));
            default -> Optional.empty();
        };
    }

    private Optional<CaseRecord> of(Judgement judgement) {
        List<Anchor> left = staying(judgement.left());
        List<Anchor> right = staying(judgement.right());
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Judgement(
                        judgement.matter(),
                        judgement.verdict(),
                        left,
                        right,
                        judgement.why(),
                        judgement.at(),
                        judgement.by()));
    }

    private List<Anchor> staying(List<Anchor> anchors) {
        return anchors.stream()
                .filter(anchor -> !gone.contains(anchor.exhibit()))
                .toList();
    }

    // What was told of a person stays counted as long as anything that person said is: else a later release could tell
    // too much.
    private Released of(Released released) {
        Predicate<Released.Said> stays = said -> !gone.contains(said.claim().exhibit());
        Set<String> silent = persons(released, stays.negate());
        silent.removeAll(persons(released, stays));
        return new Released(
                released.number(),
                released.day(),
                released.manifest(),
                released.statements().stream().filter(stays).toList(),
                released.traits().stream()
                        .filter(shown -> !silent.contains(shown.person()))
                        .toList(),
                released.at(),
                released.by());
    }

    private static Set<String> persons(Released released, Predicate<Released.Said> which) {
        return released.statements().stream()
                .filter(which)
                .flatMap(said -> said.person().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
