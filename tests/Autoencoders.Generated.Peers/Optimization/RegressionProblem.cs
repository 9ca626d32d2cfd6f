using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Autoencoders.Peers.Optimization;

/// <summary>
/// What the optimizers are to solve: weights w of which tanh(x w) is nearest to y in the mean square. It is small and not linear, and there
/// is no exact solution, so that gradients neither stay the same nor vanish.
/// </summary>
internal sealed class RegressionProblem
{
    private const int Seed = 6;
    private const int Rows = 48;

    /// <summary>Not a multiple of any register.</summary>
    private const int Features = 19;

    private readonly float[] _input;
    private readonly float[] _target;
    private readonly float[] _start;
    private readonly Tensor _inputs;
    private readonly Tensor _targets;

    public RegressionProblem()
    {
        var random = new Random(Seed);
        _input = Draw(random, Rows * Features);
        float[] weights = Draw(random, Features);
        float[] noise = Draw(random, Rows);
        _start = Draw(random, Features);
        _target = new float[Rows];
        for (int row = 0; row < Rows; row++)
        {
            double sum = 0;
            for (int i = 0; i < Features; i++)
                sum += _input[(row * Features) + i] * weights[i];
            _target[row] = (float)(Math.Tanh(sum) + (0.2 * noise[row]));
        }

        _inputs = tensor(_input, ScalarType.Float64).reshape(Rows, Features);
        _targets = tensor(_target, ScalarType.Float64);
    }

    /// <summary>The weights to begin with.</summary>
    public Parameter NewWeights() => new(tensor(_start, ScalarType.Float64));

    /// <summary>Puts the gradient of the loss into the weights.</summary>
    public void Differentiate(Parameter weights)
    {
        weights.grad = null;
        (_inputs.mv(weights).tanh() - _targets).square().mean().backward();
    }

    /// <summary>Everything that a test needs to pose the problem again.</summary>
    public void AddTo(OrderedDictionary<string, ReferenceTensor> tensors)
    {
        tensors.Add("input", new ReferenceTensor([Rows, Features], _input));
        tensors.Add("target", new ReferenceTensor([Rows], _target));
        tensors.Add("start", new ReferenceTensor([Features], _start));
    }

    /// <summary>The weights as they are now.</summary>
    public static float[] Copy(Tensor weights) => weights.detach().to(ScalarType.Float32).data<float>().ToArray();

    private static float[] Draw(Random random, int count)
    {
        var values = new float[count];
        for (int i = 0; i < count; i++)
            values[i] = (2 * random.NextSingle()) - 1;
        return values;
    }
}
