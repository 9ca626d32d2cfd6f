using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features.Exports;

/// <summary>The exported functions of detectors of anomalies, whose files .NET writes.</summary>
internal static class DetectorFunctions
{
    public static IEnumerable<CFunction> Of(NetworkPlan plan)
    {
        HandleKind kind = HandleKind.Detector(plan.Type.Name);
        CParameter
            detector = new("detector", CType.Of(kind), ""),
            made = new("detector", CType.New(kind), "Receives the detector."),
            path = new("path", CType.Text, "The file."),
            file = new("file", CType.Bytes, "All bytes of a file."),
            row = new("row", CType.Floats, "<see cref=\"InputLength\"/> values in raw units."),
            rows = new("rows", CType.Floats, "Row-major: rows x <see cref=\"InputLength\"/> in raw units."),
            scores = new("scores", CType.FloatsTarget, "Receives one value a row."),
            score = new("score", CType.NumberResult, "Receives the score."),
            anomaly = new("isAnomaly", CType.FlagResult, "Receives 1 for an anomaly, 0 for a row like those of the training."),
            threshold = new("threshold", CType.NumberResult, "Receives the threshold.");
        bool hasCondition = plan.ConditionLength > 0;
        CParameter[]
            condition = hasCondition ? [new("condition", CType.Floats, "<see cref=\"ConditionLength\"/> values.")] : [],
            conditions = hasCondition ? [new("conditions", CType.Floats, "Row-major: rows x <see cref=\"ConditionLength\"/>.")] : [];

        const string Load = "Reads a detector with its network, scaler and threshold";
        yield return Calling(
            "load_detector", $"{Load} from a file.", $"{made.Value} = NativeHandles.Add", [$"{kind.Type}.Load({path.Value})"], path, made);
        yield return Calling(
            "load_detector_memory", $"{Load} from memory.", $"{made.Value} = NativeHandles.Add", [$"{kind.Type}.Load({file.Value})"], file, made);
        yield return Calling(
            "score",
            "Gives the score of one row, which is not finite where a value is not.",
            $"{score.Value} = {detector.Value}.Score",
            Values([row, .. condition]),
            [detector, row, .. condition, score]);
        yield return Calling(
            "score_batch",
            "Gives the scores of any number of rows.",
            $"{detector.Value}.ScoreBatch",
            Values([rows, .. conditions, scores]),
            [detector, rows, .. conditions, scores]);
        yield return Calling(
            "is_anomaly",
            "Tells whether the score of one row exceeds the threshold, or is not finite.",
            $"{anomaly.Value} = global::System.Convert.ToInt32",
            [$"{detector.Value}.IsAnomaly({string.Join(", ", Values([row, .. condition]))})"],
            [detector, row, .. condition, anomaly]);
        yield return Calling(
            "threshold",
            "Gives the score above which a row is an anomaly.",
            $"{threshold.Value} = {detector.Value}.ThresholdOf",
            hasCondition ? Values(condition) : ["default"],
            [detector, .. condition, threshold]);
    }

    private static CFunction Calling(string name, string summary, string method, string[] arguments, params CParameter[] parameters) =>
        CFunction.Calling(name, summary, method, arguments, parameters);

    private static string[] Values(params CParameter[] parameters) => [.. parameters.Select(parameter => parameter.Value)];
}
