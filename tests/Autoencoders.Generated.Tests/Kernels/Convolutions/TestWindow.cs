using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>A window over an image, with the output that the rules of padding give.</summary>
/// <typeparam name="H">The rows of the input.</typeparam>
/// <typeparam name="W">The columns of the input.</typeparam>
/// <typeparam name="I">The input channels.</typeparam>
/// <typeparam name="O">The output channels.</typeparam>
/// <typeparam name="K">The rows of the window; 1 in an input of one row.</typeparam>
/// <typeparam name="L">The columns of the window.</typeparam>
/// <typeparam name="S">The stride.</typeparam>
/// <typeparam name="D">The dilation.</typeparam>
/// <typeparam name="P">1 for padding to the same size, 0 for none.</typeparam>
/// <typeparam name="G">The groups.</typeparam>
internal readonly struct TestWindow<H, W, I, O, K, L, S, D, P, G> : ISlidingWindow
    where H : INumber
    where W : INumber
    where I : INumber
    where O : INumber
    where K : INumber
    where L : INumber
    where S : INumber
    where D : INumber
    where P : INumber
    where G : INumber
{
    public static int InputHeight => H.Value;

    public static int InputWidth => W.Value;

    public static int InputChannels => I.Value;

    public static int OutputHeight => Output(H.Value, K.Value, StrideHeight);

    public static int OutputWidth => Output(W.Value, L.Value, StrideWidth);

    public static int OutputChannels => O.Value;

    public static int KernelHeight => K.Value;

    public static int KernelWidth => L.Value;

    public static int StrideHeight => H.Value == 1 ? 1 : S.Value;

    public static int StrideWidth => S.Value;

    public static int DilationHeight => D.Value;

    public static int DilationWidth => D.Value;

    public static int PaddingTop => Before(H.Value, K.Value, StrideHeight);

    public static int PaddingLeft => Before(W.Value, L.Value, StrideWidth);

    public static int Groups => G.Value;

    private static int Output(int input, int kernel, int stride) =>
        P.Value == 1 ? (input + stride - 1) / stride : (input - ((kernel - 1) * D.Value + 1)) / stride + 1;

    private static int Before(int input, int kernel, int stride) => P.Value == 0
        ? 0
        : Math.Max((Output(input, kernel, stride) - 1) * stride + (kernel - 1) * D.Value + 1 - input, 0) / 2;
}
