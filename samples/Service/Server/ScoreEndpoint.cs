using Autoencoders;
using Autoencoders.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ServiceSample;

/// <summary>The scores of rows. A request is answered by one version of the model, whatever is swapped meanwhile.</summary>
internal static class ScoreEndpoint
{
    /// <summary>Answers a request.</summary>
    /// <param name="causes">The number of causes of each anomaly; null for none.</param>
    public static async Task<Ok<ScoreResponse>> AnswerAsync(
        HttpRequest request, RowRequests requests, DetectorProvider<PumpAutoencoder> models, int? causes, CancellationToken cancellation)
    {
        if (causes is < 0 or > PumpAutoencoder.InputLength)
        {
            throw new BadRowsException(
                StatusCodes.Status400BadRequest, $"The number of causes must be 0 to {PumpAutoencoder.InputLength}; it is {causes}.");
        }

        using RowBatch rows = await requests.ReadAsync(request, cancellation);
        return TypedResults.Ok(Judge(models.Current, rows, causes ?? 0));
    }

    private static ScoreResponse Judge(HostedDetector<PumpAutoencoder> model, RowBatch rows, int causes)
    {
        var judged = new AnomalyVerdict[rows.Count];
        if (judged.Length == 1)
            judged[0] = model.Judge(rows.Values);
        else
            model.JudgeBatch(rows.Values, judged);

        var verdicts = new Verdict[judged.Length];
        for (int i = 0; i < verdicts.Length; i++)
        {
            AnomalyVerdict verdict = judged[i];
            Cause[]? found = verdict.IsAnomaly && causes > 0 ? Explain(model, rows.Row(i), causes) : null;
            verdicts[i] = new Verdict(verdict.Score, verdict.IsAnomaly, found);
        }
        return new ScoreResponse(model.Hash, model.Detector.Threshold, verdicts);
    }

    private static Cause[] Explain(HostedDetector<PumpAutoencoder> model, ReadOnlySpan<float> row, int count)
    {
        Span<FeatureContribution> contributions = stackalloc FeatureContribution[PumpAutoencoder.InputLength];
        var causes = new Cause[model.Explain(row, contributions[..count])];
        for (int i = 0; i < causes.Length; i++)
        {
            FeatureContribution cause = contributions[i];
            causes[i] = new Cause(cause.Feature, cause.Value, cause.Expected, cause.Share);
        }
        return causes;
    }
}
