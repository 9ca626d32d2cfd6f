namespace Autoencoders;

/// <summary>The function that a layer applies to each of its weighted sums.</summary>
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
}
