using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>
/// The library that PyTorch convolves with. The one in libtorch 2.10 was seen to read memory that nobody wrote when it computes input
/// gradients of convolutions whose output channels fill no register (16 of them with AVX-512): they are wrong, or not a number.
/// </summary>
internal static unsafe class OneDnn
{
    private const double LargestError = 1e-3;

    private static readonly Lazy<bool> s_isRight = new(() => InputGradientError() < LargestError);

    /// <summary>Whether its input gradients are right on this machine.</summary>
    public static bool IsRight => s_isRight.Value;

    /// <summary>Runs the backward pass with oneDNN where that is right, and with PyTorch's own convolutions elsewhere.</summary>
    public static void Backward(Tensor loss)
    {
        if (IsRight)
        {
            loss.backward();
            return;
        }

        Enable(false);
        loss.backward();
        Enable(true);
    }

    private static double InputGradientError()
    {
        using var scope = NewDisposeScope();
        using (full([1 << 22], float.NaN))
        {
            // What is freed here is what the convolution gets.
        }

        Tensor input = rand(16, 3, 9, 9), weights = rand(5, 3, 3, 3), deltas = rand(16, 5, 9, 9);
        Tensor single = InputGradient(input, weights, deltas);
        Tensor exact = InputGradient(input.to(ScalarType.Float64), weights.to(ScalarType.Float64), deltas.to(ScalarType.Float64));
        double error = (single - exact).abs().max().item<double>() / exact.abs().max().item<double>();
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }

    private static Tensor InputGradient(Tensor input, Tensor weights, Tensor deltas)
    {
        input = input.detach().requires_grad_(true);
        functional.conv2d(input, weights, padding: [1, 1]).backward([deltas]);
        return input.grad!;
    }

    // TorchSharp does not offer what Python calls torch.backends.mkldnn.flags: at::globalContext().setUserEnabledMkldnn(enabled).
    private static void Enable(bool enabled)
    {
        nint library = NativeLibrary.Load("torch_cpu", typeof(torch).Assembly, null);
        var context = (delegate* unmanaged<nint>)NativeLibrary.GetExport(library, "_ZN2at13globalContextEv");
        var enable = (delegate* unmanaged<nint, byte, void>)NativeLibrary.GetExport(library, "_ZN2at7Context20setUserEnabledMkldnnEb");
        enable(context(), enabled ? (byte)1 : (byte)0);
    }
}
