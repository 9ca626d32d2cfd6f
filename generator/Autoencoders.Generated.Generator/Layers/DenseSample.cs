using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// The dense layer of one sample: straight-line code where it is tiny and the compiler optimizes it, a kernel of the library otherwise.
/// </summary>
internal static class DenseSample
{
    /// <summary>The multiply-add statements up to which a layer is written without a loop.</summary>
    private const int MostStatements = 64;

    /// <summary>
    /// The statements up to which such a layer becomes part of its caller. With more, the layers of a network together exceed what the
    /// compiler inlines, and it calls a function for each load instead.
    /// </summary>
    private const int MostInlinedStatements = 24;

    /// <summary>The columns up to which all sums of a layer that is not tiny stay in registers.</summary>
    private const int WidestStrip = 64;

    /// <summary>The copies of a long activation that the compiler still inlines.</summary>
    private const int MostLongCopies = 2;

    /// <summary>The pass.</summary>
    /// <param name="dense">The layer's sizes.</param>
    /// <param name="layer">The layer.</param>
    public static Pass Pass(DenseLayer dense, LayerPlan layer) => new(
        PassKind.Sample, [Operand.Parameters, Operand.Sample, Operand.Result], method => Write(method, dense, layer));

    private static void Write(PassWriter method, DenseLayer dense, LayerPlan layer)
    {
        (WeightRef weights, WeightRef bias) = (layer.Inference.Weights, layer.Inference.Bias);
        string product = $"input[{dense.Inputs}] x weights[{dense.Inputs}][{dense.Units}] at {weights.Offset}";
        string summary = $"{layer.Name} = {layer.Fused.Word}({product} + bias[{dense.Units}] at {bias.Offset}).";
        IReadOnlyList<Strip> strips = Strip.Cut(dense.Inputs, dense.Units, layer.AddsLikeBatch ? 1 : Strip.MostChains);
        int statements = dense.Inputs * strips.Sum(strip => strip.Repetitions * strip.Registers);
        bool isTiny = statements <= MostStatements, isUnrolled = isTiny && layer.MayUnroll;
        bool isInlined = !isUnrolled || statements <= MostInlinedStatements;
        PassWriter compiled = method.With($"[MethodImpl({(isInlined ? "MethodImplOptions.AggressiveInlining" : "Jit.Optimized")})]");
        if (isUnrolled)
            WriteUnrolled(compiled, dense, layer, strips, summary);
        else
            WriteCall(compiled, dense, layer, isTiny, summary);
    }

    private static void WriteUnrolled(
        PassWriter method, DenseLayer dense, LayerPlan layer, IReadOnlyList<Strip> strips, string summary)
    {
        SourceWriter writer = method.Text;
        using (method.Open(summary))
        {
            writer.Line($"ref float weights = ref {layer.Inference.Weights.In("parameters")};");
            writer.Line($"ref float bias = ref {layer.Inference.Bias.In("parameters")};");
            foreach (Strip strip in strips)
            {
                writer.Line();
                WriteStraight(writer, dense, strip, layer);
            }
        }
    }

    /// <summary>Hands over to a kernel of the library, which adds up in the order of the strips.</summary>
    private static void WriteCall(PassWriter method, DenseLayer dense, LayerPlan layer, bool isTiny, string summary)
    {
        SourceWriter writer = method.Text;
        bool isWide = !isTiny && dense.Units > WidestStrip;
        string kernel = isWide ? "WideSampleProduct" : "SampleProduct", order = layer.AddsLikeBatch ? "LikeBatch" : "";
        using (method.OpenExpression(summary))
        {
            writer.Line($"{kernel}.Multiply{order}<{layer.ActivationType}>(");
            using (writer.Indent())
            {
                // The further chains of an unrolled layer begin with a product, which -0 leaves as it is, those of a loop with 0.
                string start = isWide || layer.AddsLikeBatch ? "" : isTiny ? ", -0f" : ", 0f";
                writer.Lines(
                    $"ref {layer.Inference.Weights.In("parameters")},",
                    $"ref {layer.Inference.Bias.In("parameters")},",
                    $"ref input, ref output, {dense.Inputs}, {dense.Units}{start});");
            }
        }
    }

    private static void WriteStraight(SourceWriter writer, DenseLayer dense, Strip strip, LayerPlan layer)
    {
        for (int repetition = 0; repetition < strip.Repetitions; repetition++)
        {
            int column = strip.Column + (repetition * strip.Width);
            string suffix = column == 0 ? "" : $"_{column}";
            for (int i = 0; i < dense.Inputs; i++)
            {
                string x = $"x{i}{suffix}";
                writer.Line($"{strip.Type} {x} = {strip.Type}.Create({Element("input", i)});");
                for (int register = 0; register < strip.Registers; register++)
                {
                    string sum = Sum(i % strip.Chains, register) + suffix;
                    string weight = $"{strip.Type}.Load(ref weights, {(i * dense.Units) + column + (register * strip.Lanes)})";
                    string start = Start(strip, layer, $"{column + (register * strip.Lanes)}");
                    writer.Line(
                        i == 0 ? $"{strip.Type} {sum} = {strip.Type}.MultiplyAdd({x}, {weight}, {strip.Type}.{start});"
                        : i < strip.Chains ? $"{strip.Type} {sum} = {x} * {weight};"
                        : $"{sum} = {strip.Type}.MultiplyAdd({x}, {weight}, {sum});");
                }
            }

            WriteStores(writer, strip, layer, column, suffix);
        }
    }

    private static void WriteStores(SourceWriter writer, Strip strip, LayerPlan layer, int column, string suffix)
    {
        string activation = layer.ActivationType;
        bool isLoop = layer.MayBeLong && strip.Registers > MostLongCopies;
        bool isPlain = isLoop || layer.StoresPreActivations;
        for (int register = 0; register < strip.Registers; register++)
        {
            string total = Total(strip, register, suffix);
            int place = column + (register * strip.Lanes);
            if (layer.AddsLikeBatch)
                total += $" + {strip.Type}.Load(ref bias, {place})";
            string value = isPlain ? total : $"{activation}.Forward({total})";
            writer.Line($"{strip.Type}.Store({value}, ref output, {place});");
        }

        if (isLoop)
        {
            writer.Line($"for (nint j = {column}; j < {column + strip.Width}; j += {strip.Lanes})");
            using (writer.Indent())
                writer.Line($"{strip.Type}.Store({activation}.Forward({strip.Type}.Load(ref output, j)), ref output, j);");
        }
    }

    /// <summary>The start of a sum: the bias, which costs nothing there, or 0 if the bias is added last, as in a batch.</summary>
    private static string Start(Strip strip, LayerPlan layer, string place) => layer.AddsLikeBatch ? "Zero" : $"Load(ref bias, {place})";

    /// <summary>The chains of one sum, added in a fixed tree.</summary>
    private static string Total(Strip strip, int register, string suffix)
    {
        List<string> terms = [.. Enumerable.Range(0, strip.Chains).Select(chain => Sum(chain, register) + suffix)];
        while (terms.Count > 1)
            terms = [.. Enumerable.Range(0, terms.Count / 2).Select(pair => $"({terms[2 * pair]} + {terms[(2 * pair) + 1]})")];
        return strip.Chains == 1 ? terms[0] : terms[0].Substring(1, terms[0].Length - 2);
    }

    /// <summary>The name of a partial sum: a letter for its chain, a number for its register.</summary>
    private static string Sum(int chain, int register) => $"{Letter(chain)}{register}";

    private static string Letter(int chain) => ((char)('a' + chain)).ToString();

    private static string Element(string block, int index) => index == 0 ? block : $"Unsafe.Add(ref {block}, {index})";
}
