using System.Collections.Immutable;
using Autoencoders.C.Layers;
using Autoencoders.C.Text;

namespace Autoencoders.C.Activations;

/// <summary>The C of each activation: a loop over values, in place.</summary>
internal static class ActivationCatalog
{
    private static readonly Dictionary<Activation, CFunction> s_rows = new()
    {
        [Activation.Relu] = Loop("relu", "x < 0.0f ? 0.0f : x"),
        [Activation.LeakyRelu] = Loop("leaky_relu", "x > 0.0f ? x : slope * x", "slope"),
        [Activation.Elu] = Loop("elu", "x > 0.0f ? x : alpha * @expm1(x)", "alpha", Elementary.MinusOne),
        [Activation.Selu] = Loop("selu", "x > 0.0f ? 1.05070102f * x : 1.75809932f * @expm1(x)", null, Elementary.MinusOne),
        [Activation.Gelu] = Loop("gelu", "x * @cumulative(x)", null, Elementary.Cumulative),
        [Activation.GeluTanh] = Loop("gelu_tanh", "x * @sigmoid(x * (x * x * 0.0713548139f + 1.59576917f))", null, Elementary.Sigmoid),
        [Activation.Silu] = Loop("silu", "x * @sigmoid(x)", null, Elementary.Sigmoid),
        [Activation.Mish] = new("apply_mish", """
            /* x tanh(ln(1 + e)) = x n / (n + 2) with e = e^x and n = e (e + 2); from 20 on the quotient is 1 */
            static void @apply_mish(float *values, int32_t count)
            {
                for (int32_t i = 0; i < count; i++) {
                    const float x = values[i], e = @exp(x > 20.0f ? 20.0f : x), n = e * (e + 2.0f);
                    values[i] = x * (n / (n + 2.0f));
                }
            }
            """, Elementary.Exponential),
        [Activation.Tanh] = Loop("tanh", "@tanh(x)", null, Elementary.Tanh),
        [Activation.Sigmoid] = Loop("sigmoid", "@sigmoid(x)", null, Elementary.Sigmoid),
        [Activation.HardSigmoid] = new("apply_hard_sigmoid", """
            static void @apply_hard_sigmoid(float *values, int32_t count)
            {
                for (int32_t i = 0; i < count; i++) {
                    const float x = values[i] * 0.166666672f + 0.5f;
                    values[i] = x < 0.0f ? 0.0f : x > 1.0f ? 1.0f : x;
                }
            }
            """),
        [Activation.HardTanh] = Loop("hard_tanh", "x < -1.0f ? -1.0f : x > 1.0f ? 1.0f : x"),
        [Activation.Softplus] = Loop("softplus", "@softplus(x)", null, Elementary.Softplus),
        [Activation.Softsign] = Loop("softsign", "x / (1.0f + fabsf(x))"),
    };

    /// <summary>The statements that apply an activation to values; none for the identity.</summary>
    /// <param name="file">Receives the functions.</param>
    /// <param name="activation">The activation.</param>
    /// <param name="parameter">Its slope or alpha; null for one without a parameter.</param>
    /// <param name="values">The values.</param>
    /// <param name="shape">Their shape, channels last.</param>
    /// <exception cref="NotSupportedException">The activation has no row.</exception>
    public static IEnumerable<string> Calls(SourceFile file, Activation activation, float? parameter, string values, ImmutableArray<int> shape)
    {
        int count = Shape.Length(shape);
        if (activation == Activation.Identity)
            return [];
        if (activation == Activation.Softmax)
            return [file.Call(Elementary.Softmax, values, CNumber.Of(count / shape[^1]), CNumber.Of(shape[^1])) + ";"];
        if (!s_rows.TryGetValue(activation, out CFunction? function))
            throw new NotSupportedException($"The activation {activation} cannot be saved as C.");
        float? number = activation switch
        {
            Activation.LeakyRelu => parameter ?? 0.01f,
            Activation.Elu => parameter ?? 1f,
            _ => null,
        };
        return [file.Call(function, [values, CNumber.Of(count), .. number is { } value ? (string[])[CNumber.Of(value)] : []]) + ";"];
    }

    private static CFunction Loop(string name, string value, string? parameter = null, params CFunction[] needs) => new(
        $"apply_{name}",
        $$"""
        static void @apply_{{name}}(float *values, int32_t count{{(parameter is null ? "" : $", float {parameter}")}})
        {
            for (int32_t i = 0; i < count; i++) {
                const float x = values[i];
                values[i] = {{value}};
            }
        }
        """,
        needs);
}
