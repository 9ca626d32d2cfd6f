namespace Autoencoders;

/// <summary>
/// The distribution of the first weights of a layer; biases begin at zero. Fan-in is the number of weights that lead to an output, fan-out
/// the number that lead from an input: for a convolution, its channels times the size of its kernel.
/// </summary>
public enum Initializer
{
    /// <summary>
    /// <see cref="HeUniformWidening"/> before rectifiers, <see cref="LecunNormal"/> before Selu, <see cref="PyTorchUniform"/> for the means and
    /// log variances of a variational code, <see cref="GlorotUniform"/> otherwise.
    /// </summary>
    Default,

    /// <summary>Uniform in ±√(6 / (fan-in + fan-out)) (Glorot and Bengio, 2010)</summary>
    GlorotUniform,

    /// <summary>Normal with variance 2 / (fan-in + fan-out)</summary>
    GlorotNormal,

    /// <summary>Uniform in ±√(6 / fan-in) (He et al., 2015)</summary>
    HeUniform,

    /// <summary>Normal with variance 2 / fan-in</summary>
    HeNormal,

    /// <summary>Uniform in ±√(3 / fan-in) (LeCun et al., 1998)</summary>
    LecunUniform,

    /// <summary>Normal with variance 1 / fan-in</summary>
    LecunNormal,

    /// <summary>Rows or columns, whichever are fewer, of a random orthogonal matrix: fan-in by outputs (Saxe et al., 2014)</summary>
    Orthogonal,

    /// <summary>All zero</summary>
    Zeros,

    /// <summary>All equal to <c>InitialValue</c></summary>
    Constant,

    /// <summary>
    /// Uniform in ±√(6 / max(fan-in, outputs)), the outputs of a position: He's where a layer narrows, smaller where it widens
    /// </summary>
    HeUniformWidening,

    /// <summary>Uniform in ±1/√fan-in, as the weights of PyTorch's layers begin</summary>
    PyTorchUniform,
}
