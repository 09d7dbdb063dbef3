// SPDX-License-Identifier: Apache-2.0
package org.kumkrong.estimation;

import java.io.IOException;
import java.util.List;
import org.kumkrong.estimation.fit.Fit;
import org.kumkrong.estimation.study.Figures;

/// `models.csv`: every model that was tried.
final class ModelRows {
    private ModelRows() {}

    static void write(List<Fit> models, Appendable out) throws IOException {
        out.append("model,order,status,estimate,se,deviance,aic,bic\n");
        for (Fit fit : models) {
            out.append(fit.model().toString())
                    .append(',')
                    .append(String.valueOf(fit.model().order()))
                    .append(',')
                    .append(String.valueOf(fit.verdict().code()));
            double[] numbers = {fit.total(), fit.hiddenLogError(), fit.deviance(), fit.aic(), fit.bic()};
            for (double number : numbers) {
                out.append(',').append(Figures.exact(number));
            }
            out.append('\n');
        }
    }
}
