namespace Autoencoders.Generator.Tests.Activations;

/// <summary>An emitted activation, value by value.</summary>
internal interface IActivationProbe
{
    bool IsLong { get; }

    bool DerivativeReadsInput { get; }

    float Forward(float x);

    /// <summary>The derivative at an input, from what the activation says that it reads.</summary>
    float Derivative(float x);

    /// <summary>The derivative of the derivative at an input.</summary>
    float SecondDerivative(float x);
}
