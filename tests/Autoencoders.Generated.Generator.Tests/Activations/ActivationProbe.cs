using Autoencoders.Kernels;

namespace Autoencoders.Generator.Tests.Activations;

internal sealed class ActivationProbe<TActivation> : IActivationProbe
    where TActivation : struct, ICurvedActivation
{
    public bool IsLong => TActivation.IsLong;

    public bool DerivativeReadsInput => TActivation.DerivativeReadsInput;

    public float Forward(float x) => Value(TActivation.Forward(Lanes1.Create(x)));

    public float Derivative(float x) => Value(TActivation.Derivative(Kept(x)));

    public float SecondDerivative(float x) => Value(TActivation.SecondDerivative(Kept(x)));

    private static Lanes1 Kept(float x)
    {
        Lanes1 input = Lanes1.Create(x);
        return TActivation.DerivativeReadsInput ? input : TActivation.Forward(input);
    }

    private static float Value(Lanes1 lane)
    {
        float value = 0;
        Lanes1.Store(lane, ref value);
        return value;
    }
}
