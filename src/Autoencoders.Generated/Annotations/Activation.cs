namespace Autoencoders;

/// <summary>The function that a layer applies to each of its sums; <see cref="Softmax"/> looks at all channels of a position.</summary>
public enum Activation
{
    /// <summary><c>f(x) = x</c></summary>
    Identity,

    /// <summary>Rectified linear unit: <c>f(x) = max(x, 0)</c></summary>
    Relu,

    /// <summary>Logistic function: <c>f(x) = 1 / (1 + exp(-x))</c>, in 0..1</summary>
    Sigmoid,

    /// <summary>Hyperbolic tangent: <c>f(x) = tanh(x)</c>, in -1..1</summary>
    Tanh,

    /// <summary><c>f(x) = x</c> for x &gt; 0, else <c>slope x</c>; the slope is 0.01 unless <c>Slope</c> names another.</summary>
    LeakyRelu,

    /// <summary>
    /// Exponential linear unit: <c>f(x) = x</c> for x &gt; 0, else <c>alpha (exp(x) - 1)</c>; alpha is 1 unless <c>Alpha</c> names another.
    /// </summary>
    Elu,

    /// <summary>Scaled exponential linear unit: Elu with the constants that keep mean 0 and variance 1 (Klambauer et al., 2017)</summary>
    Selu,

    /// <summary>Gaussian error linear unit: <c>f(x) = x Φ(x)</c> with the exact normal distribution function</summary>
    Gelu,

    /// <summary>Gelu by its usual approximation: <c>f(x) = x/2 (1 + tanh(√(2/π) (x + 0.044715 x³)))</c></summary>
    GeluTanh,

    /// <summary>Sigmoid linear unit, also called swish: <c>f(x) = x sigmoid(x)</c></summary>
    Silu,

    /// <summary><c>f(x) = x tanh(ln(1 + exp(x)))</c></summary>
    Mish,

    /// <summary><c>f(x) = clamp(x / 6 + 1/2, 0, 1)</c>, as in PyTorch and Keras 3</summary>
    HardSigmoid,

    /// <summary><c>f(x) = clamp(x, -1, 1)</c></summary>
    HardTanh,

    /// <summary><c>f(x) = ln(1 + exp(x))</c>, above 0</summary>
    Softplus,

    /// <summary><c>f(x) = x / (1 + |x|)</c>, in -1..1</summary>
    Softsign,

    /// <summary><c>f(x)ᵢ = exp(xᵢ) / Σⱼ exp(xⱼ)</c> over the last axis: the channels of each position, or all values of a vector</summary>
    Softmax,
}
