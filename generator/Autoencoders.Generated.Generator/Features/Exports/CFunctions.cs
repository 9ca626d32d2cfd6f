using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features.Exports;

/// <summary>The exported functions of a network: what it has as members, and what makes, keeps and frees objects.</summary>
internal sealed class CFunctions(NetworkPlan plan)
{
    private const string Path = "The file.", File = "All bytes of a file.";

    private readonly string _type = plan.Type.Name;
    private readonly CParameter _network = new("network", CType.Of(HandleKind.Network(plan.Type.Name)), "");
    private readonly CParameter _newNetwork = new("network", CType.New(HandleKind.Network(plan.Type.Name)), "Receives the network.");
    private readonly CParameter _trainer = new("trainer", CType.Of(HandleKind.Trainer(plan.Type.Name)), "");
    private readonly CParameter _path = new("path", CType.Text, Path);
    private readonly CParameter _file = new("file", CType.Bytes, File);

    /// <summary>The constants that C knows: lengths of arrays, and limits of what stands in them. Parameters are not seen from there.</summary>
    public static IEnumerable<Constant> Constants(NetworkPlan plan) =>
        FeatureCatalog.MembersOf(plan).OfType<Constant>().Where(constant => constant != ParameterFeature.Count);

    /// <summary>The kinds of objects that handles stand for.</summary>
    public static IEnumerable<HandleKind> Kinds(NetworkPlan plan)
    {
        yield return HandleKind.Network(plan.Type.Name);
        if (plan.Trains)
            yield return HandleKind.Trainer(plan.Type.Name);
        if (plan.Exports!.HasDetector)
            yield return HandleKind.Detector(plan.Type.Name);
    }

    /// <summary>All functions, in the order of the header.</summary>
    public static IEnumerable<CFunction> Of(NetworkPlan plan) => new CFunctions(plan).All();

    private IEnumerable<CFunction> All() =>
    [
        .. Objects(),
        .. FeatureCatalog.MembersOf(plan).OfType<EntryPoint>().Where(entry => entry.IsMathematics).Select(Entry),
        .. plan.Trains ? Training() : [],
        .. plan.Exports!.HasDetector ? DetectorFunctions.Of(plan) : [],
        .. About(),
    ];

    private IEnumerable<CFunction> Objects()
    {
        yield return Adds("create", "Makes a network with initialized weights.", $"new {_type}(seed)", _newNetwork, new CParameter(
            "seed", CType.Whole, "The same seed gives the same weights, bit for bit."));
        if (plan.Frozen is not null)
        {
            yield return Adds(
                "create_trained", "Makes a network with the trained weights that are part of the library.", $"{_type}.Trained.Clone()", _newNetwork);
        }

        const string Load = "Reads weights that were saved without a scaler";
        yield return Adds("load", $"{Load} from a file.", $"{_type}.Load({_path.Value})", _newNetwork, _path);
        yield return Adds("load_memory", $"{Load} from memory.", $"{_type}.Load({_file.Value})", _newNetwork, _file);
        yield return CFunction.Calling(
            "save",
            "Writes the weights to a file; a failed or killed save leaves a previous file whole.",
            $"{_network.Value}.Save",
            [_path.Value],
            _network,
            _path);
        yield return SaveToMemory();
        yield return CFunction.Calling(
            "free",
            "Frees a network, or any other object of this library. What a call in another thread uses lives until that call ends.",
            "NativeHandles.Free",
            ["handle"],
            new CParameter("handle", CType.AnyHandle, "The object; another one that was made from it stays usable.")) with { HasWrapper = false };
    }

    private CFunction SaveToMemory()
    {
        CParameter
            target = new("file", CType.BytesTarget, "Receives the bytes of a file; of length 0 to learn the length."),
            written = new("written", CType.LengthResult, "Receives the length of the file, also where the array is too short for it.");
        return CFunction.Calling(
            "save_memory",
            "Writes the weights to memory.",
            "NativeSpans.CopyFile",
            [$"stream => {_network.Value}.Save(stream)", target.Name, target.LengthName, $"ref {written.Value}"],
            _network,
            target,
            written) with { HasWrapper = false };
    }

    private CFunction Entry(EntryPoint entry)
    {
        CParameter[] parameters = [.. entry.Of(plan).Select(parameter => Converted(parameter, entry.IsBatch))];
        CParameter[] results = entry.Returns == "void" ? [] : [new CParameter("result", CType.NumberResult, "Receives the result.")];
        string target = string.Concat(results.Select(result => $"{result.Value} = "));
        return new CFunction(
            CNames.Snake(entry.Name),
            $"{entry.Summary}{entry.Detail?.Invoke(plan)}.",
            writer =>
            {
                foreach (CParameter parameter in parameters.Where(parameter => parameter.Type.Preparation.Length > 0))
                    writer.Line(parameter.Fill(parameter.Type.Preparation));
                writer.Call($"{target}{_network.Value}.{entry.Name}", [.. parameters.Select(parameter => parameter.Value)]);
            },
            [_network, .. parameters, .. results]);
    }

    private static CParameter Converted(Parameter parameter, bool isBatch)
    {
        if (parameter.Type == ParameterType.Random)
            return new("seed", CType.Random, "Chooses the noise: that of a new CounterRandom with this seed.");
        CType type = parameter.Type == ParameterType.Source ? CType.Floats
            : parameter.Type == ParameterType.Target ? CType.FloatsTarget
            : parameter.Type == ParameterType.IndexSource ? CType.Indices
            : parameter.Type == ParameterType.IndexTarget ? CType.IndicesTarget
            : CType.Whole;
        return new(parameter.Name, type, EntryPointText.MeaningOf(parameter, isBatch));
    }

    private IEnumerable<CFunction> Training()
    {
        CParameter
            rate = new("learningRate", CType.Number, "The learning rate of Adam, such as 0.001."),
            trainer = new("trainer", CType.New(HandleKind.Trainer(_type)), "Receives the trainer."),
            inputs = new("inputs", CType.Floats, "Row-major: one or more rows x <see cref=\"InputLength\"/>."),
            loss = new("loss", CType.NumberResult, "Receives the mean loss of the rows, with the weights of before the step.");
        CParameter[] conditions = plan.ConditionLength > 0
            ? [new("conditions", CType.Floats, "Row-major: rows x <see cref=\"ConditionLength\"/>.")]
            : [];
        yield return CFunction.Calling(
            "create_trainer",
            "Makes a trainer, which keeps what Adam learns from step to step.",
            $"{trainer.Value} = NativeHandles.Add",
            [$"new {trainer.Type.Handle!.Type}({_network.Value}, new global::Autoencoders.Adam({rate.Name}))"],
            _network,
            rate,
            trainer);
        yield return CFunction.Calling(
            "train",
            "Trains one step on a mini-batch. Allocates nothing, unless the batch has more rows than any before it.",
            $"{loss.Value} = {_trainer.Value}.Step",
            [inputs.Value, .. conditions.Select(condition => condition.Value)],
            [_trainer, inputs, .. conditions, loss]);
    }

    private IEnumerable<CFunction> About()
    {
        Constant[] constants = [.. Constants(plan)];
        CParameter[] results =
            [.. constants.Select(constant => new CParameter(char.ToLowerInvariant(constant.Name[0]) + constant.Name.Substring(1), CType.WholeResult, ""))];
        yield return new CFunction(
            "sizes",
            "Gives the lengths that the library was built with: those of a header that belongs to it.",
            writer => writer.Lines([.. results.Zip(constants, (result, constant) => $"{result.Value} = {constant.Name};")]),
            results) { HasWrapper = false };
        yield return Tells("version", "Gives the version of the generator and the layers of the network.", "NativeSpans.CopyText", NativeClass.Version);
        yield return Tells("last_error", "Gives the message of the last error in this thread; empty where there was none.", "NativeFailure.CopyMessage");
    }

    private static CFunction Tells(string name, string summary, string method, params string[] sources)
    {
        CParameter text = new("text", CType.TextTarget, "Receives UTF-8 that ends with 0, cut where the array is too short.");
        return CFunction.Calling(name, summary, method, [.. sources, text.Name, text.LengthName], text) with { HasWrapper = false };
    }

    private static CFunction Adds(string name, string summary, string made, CParameter target, params CParameter[] parameters) =>
        CFunction.Calling(name, summary, $"{target.Value} = NativeHandles.Add", [made], [.. parameters, target]);
}
