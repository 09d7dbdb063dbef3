// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kumkrong.estimation.ListsException;
import org.kumkrong.linkage.table.TableException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// Turns what went wrong into one line with what to do; only a mistake of ours prints where it happened.
///
/// @param console where to say it
record Mistakes(Console console) implements IParameterExceptionHandler, IExecutionExceptionHandler {
    private static final int CAUSES_MAX = 20;

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        console.say(mistaken(e) + ". See " + command + " --help");
        return Exit.NOTHING;
    }

    private static String mistaken(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().getFirst();
            List<String> near = unmatched.getSuggestions();
            return "there is no " + (word.startsWith("-") ? "option " : "command ") + word
                    + (near.isEmpty() ? "" : " (did you mean " + String.join(" or ", near) + "?)");
        }
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("mistyped");
        return Character.toLowerCase(line.charAt(0))
                + line.substring(1)
                        .replaceFirst("is not an? (?:int|long|Integer|Long)$", "is not a whole number")
                        .replaceFirst("is not an? (?:double|Double)$", "is not a number");
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (has(e, OutOfMemoryError.class)) {
            return outOfMemory(console);
        }
        if (e instanceof Problem || e instanceof TableException || e instanceof ListsException) {
            console.say(String.valueOf(e.getMessage()));
        } else if (e instanceof UncheckedIOException wrapped) {
            console.say(inWords(wrapped.getCause()));
        } else if (e instanceof IOException io) {
            console.say(inWords(io));
        } else {
            console.say("a mistake of ours, not yours: " + e.getClass().getName()
                    + ". Please report it with the lines below; they hold no data");
            trace(e);
        }
        return Exit.NOTHING;
    }

    static int outOfMemory(Console console) {
        console.say("out of memory. Give it more, for example with KUMKRONG_JAVA_OPTS=-Xmx8g");
        return Exit.NOTHING;
    }

    /// What the outside world refused, with the file it was about.
    static String inWords(@Nullable IOException e) {
        return e instanceof FileSystemException failed && failed.getFile() != null
                ? failed.getFile() + ": " + reason(e)
                : reason(e);
    }

    /// What the outside world refused.
    static String reason(@Nullable IOException e) {
        return switch (e) {
            case null -> "cannot read or write";
            case NoSuchFileException _ -> "no such file or folder";
            case AccessDeniedException _ -> "no permission";
            case FileSystemException failed when failed.getReason() != null -> failed.getReason();
            case FileSystemException _ -> "cannot read or write";
            default -> String.valueOf(e.getMessage());
        };
    }

    /// Places only: a message might quote what was being read.
    private void trace(Throwable first) {
        Throwable at = first;
        for (int i = 0; i < CAUSES_MAX && at != null; i++) {
            console.err().println(at.getClass().getName());
            for (StackTraceElement place : at.getStackTrace()) {
                if (place.getClassName().startsWith("org.kumkrong")) {
                    console.err().println("    at " + place);
                }
            }
            at = at.getCause();
        }
        console.err().flush();
    }

    private static boolean has(Throwable first, Class<? extends Throwable> kind) {
        Throwable at = first;
        for (int i = 0; i < CAUSES_MAX && at != null; i++) {
            if (kind.isInstance(at)) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }
}
