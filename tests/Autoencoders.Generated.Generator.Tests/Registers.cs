// Emitted code leaves the choice of registers to kernels, whose bits are the same in each width: what holds for a network on one machine
// with fused multiply-add holds on all of them, and likewise without it. The tests of kernels run in each width.
[assembly: AssemblyTrait("Registers", "AnyOfGroup")]
