namespace Autoencoders.Generator.Tests.Networks;

/// <summary>PyTorch's activations with its default parameters, in double precision, written without looking at the generator.</summary>
internal static class ReferenceActivation
{
    private const double SeluScale = 1.0507009873554804934193349852946, SeluAlpha = 1.6732632423543772848170429916717;

    private static readonly Dictionary<string, Func<double, double>> s_functions = new()
    {
        ["Identity"] = x => x,
        ["Relu"] = x => Math.Max(0, x),
        ["Sigmoid"] = Sigmoid,
        ["Tanh"] = Math.Tanh,
        ["LeakyRelu"] = x => LeakyRelu(x, 0.01),
        ["Elu"] = x => Elu(x, 1),
        ["Selu"] = x => SeluScale * Elu(x, SeluAlpha),
        ["Gelu"] = x => x * Normal(x),
        ["GeluTanh"] = x => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x)))),
        ["Silu"] = x => x * Sigmoid(x),
        ["Mish"] = x => x * Math.Tanh(Softplus(x)),
        ["HardSigmoid"] = x => Math.Clamp((x / 6) + 0.5, 0, 1),
        ["HardTanh"] = x => Math.Clamp(x, -1, 1),
        ["Softplus"] = Softplus,
        ["Softsign"] = x => x / (1 + Math.Abs(x)),
    };

    private static readonly Dictionary<string, double[]> s_kinks = new()
    {
        ["Relu"] = [0], ["LeakyRelu"] = [0], ["Selu"] = [0], ["HardSigmoid"] = [-3, 3], ["HardTanh"] = [-1, 1],
    };

    public static Func<double, double> Of(string name) => s_functions[name];

    /// <summary>Where the derivative jumps.</summary>
    public static double[] Kinks(string name) => s_kinks.GetValueOrDefault(name, []);

    public static double LeakyRelu(double x, double slope) => x > 0 ? x : slope * x;

    public static double Elu(double x, double alpha) => x > 0 ? x : alpha * (Math.Exp(x) - 1);

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Softplus(double x) => Math.Max(x, 0) + Math.Log(1 + Math.Exp(-Math.Abs(x)));

    /// <summary>Φ(x) by Marsaglia's series, which loses nothing that a sum with 1/2 would show.</summary>
    private static double Normal(double x)
    {
        if (Math.Abs(x) > 9)
            return x > 0 ? 1 : 0;
        double sum = x, term = x;
        for (int k = 3; Math.Abs(term) > 1e-18 * Math.Abs(sum); k += 2)
            sum += term *= x * x / k;
        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
    }
}
